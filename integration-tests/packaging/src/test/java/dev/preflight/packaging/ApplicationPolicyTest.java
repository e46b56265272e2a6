package dev.preflight.packaging;

import static dev.preflight.packaging.Sources.OPEN;
import static dev.preflight.packaging.Sources.resource;
import static dev.preflight.packaging.Sources.type;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy of an {@code Application}, which is compiled again alone. */
class ApplicationPolicyTest {

  @TempDir Path folder;

  private Project shop() {
    return new Project(folder, "shop")
        .write("shop/App.java", application(OPEN))
        .write("shop/A.java", resource("shop.A", ""))
        .javac();
  }

  private static String application(String annotation) {
    return type(
        "shop.App",
        annotation,
        "class App extends Application",
        "public java.util.Set<Class<?>> getClasses() { return java.util.Set.of(A.class); }");
  }

  private static Started started(Project shop, String... requests) {
    return Start.of(shop.classes()).application("shop.App").asked(requests);
  }

  @Test
  void itGovernsUntilItIsWithdrawn() {
    Project shop = shop();
    started(shop, "GET /a", "GET /nowhere")
        .responds("GET /a 200 https://app.example.com", "GET /nowhere 404 https://app.example.com");
    shop.write("shop/App.java", application("")).javac("shop/App.java");
    started(shop).stopsWith("shop.App: shop.AppCors was generated from other annotations");
  }

  @Test
  void narrowedItGovernsNarrowly() {
    Project shop =
        shop()
            .write("shop/App.java", application("@CrossOrigin(\"https://other.example.com\")"))
            .javac("shop/App.java");
    started(shop, "GET /a").responds("GET /a 200 -");
    shop.write("shop/App.java", application(OPEN)).processor(false).javac("shop/App.java");
    started(shop).stopsWith("shop.App: shop.AppCors was generated from other annotations");
  }
}
