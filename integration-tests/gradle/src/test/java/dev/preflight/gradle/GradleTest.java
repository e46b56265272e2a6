package dev.preflight.gradle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Gradle")
class GradleTest {

  private static final String ORDERS_CORS = "shop/OrdersResourceCors.java";
  private static final String ITEMS_CORS = "shop/catalogue/ItemsResourceCors.java";

  private static Gradle gradle;

  @TempDir private Path directory;
  private Shop shop;

  @BeforeAll
  static void start() throws IOException {
    gradle = Gradle.start();
  }

  @AfterAll
  static void stop() {
    gradle.close();
  }

  @BeforeEach
  void build() throws IOException {
    shop = new Shop(directory, gradle);
    shop.build().assertSucceeded();
  }

  @Test
  @DisplayName("builds what the README says, and does nothing when nothing has changed")
  void clean() throws IOException {
    Map<String, String> generated = shop.generated();
    assertEquals(
        Set.of(
            "META-INF/preflight/cors-policies.json",
            "shop/BooksResourceCors.java",
            "shop/catalogue/ItemsResourceCors.java",
            "shop/catalogue/OffersCors.java",
            "shop/OrdersResourceCors.java"),
        generated.keySet());
    assertContains(generated.get(ORDERS_CORS), "\"OrdersResource.java:7\"");

    shop.build().assertSucceeded().assertSays("> Task :compileJava UP-TO-DATE");
  }

  @Test
  @DisplayName(
      "compiles one changed class alone, and what is generated; only line numbers are lost")
  void oneChanged() throws IOException {
    Map<String, String> full = shop.generated();
    FileTime orders = shop.written("OrdersResource");
    FileTime offers = shop.written("catalogue/Offers");
    FileTime books = shop.written("BooksResource");
    shop.edit("BooksResource", "\"book\"", "\"tome\"");
    shop.build().assertIncremental();

    assertEquals(orders, shop.written("OrdersResource"));
    assertEquals(offers, shop.written("catalogue/Offers"));
    assertNotEquals(books, shop.written("BooksResource"));
    assertEquals(withoutLines(full), withoutLines(shop.generated()));
    assertContains(shop.generated().get("shop/BooksResourceCors.java"), "\"BooksResource.java:7\"");
    assertContains(shop.generated().get(ORDERS_CORS), "\"OrdersResource.java\"");

    shop.clean().assertSucceeded();
    shop.build().assertSucceeded();
    assertEquals(full, shop.generated());
  }

  @Test
  @DisplayName("adds and removes a resource class incrementally")
  void addedAndRemoved() throws IOException {
    Map<String, String> before = shop.generated();
    shop.write(
        "ReviewsResource",
        """
        package shop;

        import dev.preflight.cors.CrossOrigin;
        import jakarta.ws.rs.*;

        @Path("reviews")
        @CrossOrigin("*")
        public class ReviewsResource {
          @GET public String get() {
            return "review";
          }
        }
        """);
    shop.build().assertIncremental();
    Set<String> more = new TreeSet<>(before.keySet());
    more.add("shop/ReviewsResourceCors.java");
    assertEquals(more, shop.generated().keySet());

    shop.delete("ReviewsResource");
    shop.build().assertIncremental();
    assertEquals(withoutLines(before), withoutLines(shop.generated()));
  }

  @Test
  @DisplayName("follows a change of a package's policy to the classes that it governs")
  void packagePolicy() throws IOException {
    Map<String, String> before = withoutLines(shop.generated());
    shop.edit("catalogue/package-info", "https://catalogue.", "https://shelf.");
    shop.build().assertIncremental();

    Map<String, String> after = withoutLines(shop.generated());
    assertContains(after.get(ITEMS_CORS), "\"https://shelf.example.com\"");
    after.replaceAll((name, text) -> text.replace("https://shelf.", "https://catalogue."));
    assertEquals(before, after);
  }

  @Test
  @DisplayName("follows a change of a constant to the policies that name it")
  void constant() throws IOException {
    shop.edit("Origins", "https://app.", "https://shop.");
    shop.build().assertIncremental();
    assertContains(shop.generated().get(ORDERS_CORS), "\"https://shop.example.com\"");
  }

  @Test
  @DisplayName("fails over an unsound policy, with its place, and passes once it is fixed")
  void unsound() throws IOException {
    Map<String, String> before = shop.generated();
    shop.edit("BooksResource", "(\"*\")", "(\"https://X.example\")");
    Build failed = shop.build().assertFailed();
    failed.assertSays(
        shop.source("BooksResource")
            + ":7: error: [cors:origin-uppercase] \"https://X.example\" has upper-case letters");
    failed.assertSays(
        "@CrossOrigin(\"https://X.example\")\n"
            + "             ^\n"
            + "    fix: write \"https://x.example\"");

    shop.edit("BooksResource", "(\"https://X.example\")", "(\"https://x.example\")");
    shop.build().assertIncremental();
    assertContains(shop.generated().get("shop/BooksResourceCors.java"), "\"https://x.example\"");
    assertEquals(before.keySet(), shop.generated().keySet());
  }

  @Test
  @DisplayName("compiles one changed class alone where others suppress warnings of the compiler")
  void suppressionOfTheCompiler() throws IOException {
    shop.write(
        "Casts",
        """
        package shop;

        import java.util.List;

        @SuppressWarnings("unchecked")
        class Casts {
          static List<String> texts(Object list) {
            return (List<String>) list;
          }
        }
        """);
    shop.build().assertIncremental();
    Map<String, String> before = shop.generated();
    FileTime orders = shop.written("OrdersResource");
    FileTime casts = shop.written("Casts");
    FileTime books = shop.written("BooksResource");
    shop.edit("BooksResource", "\"book\"", "\"tome\"");
    shop.build().assertIncremental();

    assertEquals(orders, shop.written("OrdersResource"));
    assertEquals(casts, shop.written("Casts"));
    assertNotEquals(books, shop.written("BooksResource"));
    assertEquals(withoutLines(before), withoutLines(shop.generated()));
  }

  @Test
  @DisplayName("compiles all after a build with a suppression, which a class file does not tell of")
  void suppression() throws IOException {
    shop.edit("BooksResource", "\"*\"", "{\"*\", \"https://x.example\"}");
    assertContains(shop.build().assertIncremental().output(), "[cors:origin-redundant]");
    String suppression = "@SuppressWarnings(\"cors:origin-redundant\") ";
    shop.edit("BooksResource", "@CrossOrigin", suppression + "@CrossOrigin");
    assertFalse(shop.build().assertIncremental().output().contains("[cors:"));

    for (String text : List.of("commande", "ordre")) {
      shop.edit("OrdersResource", "return \"", "return \"" + text);
      Build next =
          shop.build().assertFull("the generated resource 'META-INF/preflight/suppressions");
      assertFalse(next.output().contains("[cors:"), next.output());
    }

    shop.edit("BooksResource", suppression, "");
    assertContains(shop.build().assertSucceeded().output(), "[cors:origin-redundant]");
    shop.edit("OrdersResource", "return \"", "return \"x");
    shop.build().assertIncremental();
  }

  private static Map<String, String> withoutLines(Map<String, String> texts) {
    Map<String, String> without = new TreeMap<>();
    texts.forEach(
        (name, text) ->
            without.put(
                name,
                text.replaceAll("\\.java:\\d+", ".java").replaceAll("\"1:[0-9a-f]{16}\"", "")));
    return without;
  }

  private static void assertContains(String text, String part) {
    assertTrue(text.contains(part), () -> "'" + part + "' is not in:\n" + text);
  }
}
