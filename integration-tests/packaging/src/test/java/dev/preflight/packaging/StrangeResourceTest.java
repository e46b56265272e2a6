package dev.preflight.packaging;

import static dev.preflight.packaging.Sources.OPEN;
import static dev.preflight.packaging.Sources.resource;
import static dev.preflight.packaging.Sources.type;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resources that no source file declares as a class. */
class StrangeResourceTest {

  private static final String STRANGE =
      """
      package shop;
      import org.glassfish.jersey.server.ResourceConfig;
      import org.glassfish.jersey.server.model.Resource;
      public class Strange extends ResourceConfig {
        public Strange() throws Exception {
          Api lambda = () -> "";
          Api anonymous = new Api() { public String get() { return ""; } };
          Api proxy = (Api) java.lang.reflect.Proxy.newProxyInstance(
              Api.class.getClassLoader(), new Class<?>[] {Api.class}, (self, method, arguments) ->
                  method.getName().equals("hashCode") ? (Object) 1
                      : method.getName().equals("equals") ? (Object) (self == arguments[0]) : "");
          Resource.Builder inflected = Resource.builder("inflected");
          inflected.addMethod("GET").handledBy(request -> "");
          Resource.Builder bootstrap = Resource.builder("bootstrap");
          bootstrap.addMethod("GET").handledBy(Object.class, Object.class.getMethod("toString"));
          Resource.Builder helper = Resource.builder("helper");
          helper.addMethod("GET").handledBy(A.class, A.class.getMethod("helper"));
          %s
        }
      }
      """;

  @TempDir Path folder;

  private Project shop(String onApi, String registered) {
    return new Project(folder, "shop")
        .write(
            "shop/Api.java",
            type("shop.Api", "@Path(\"api\")", "interface Api", onApi + " @GET String get();"))
        .write(
            "shop/A.java",
            resource(
                "shop.A",
                OPEN,
                "@GET public String get() { return \"\"; } public String helper() { return \"\";"
                    + " }"))
        .write("shop/Strange.java", STRANGE.formatted(registered))
        .javac();
  }

  private static Started started(Project shop, String... requests) {
    return Start.of(shop.classes()).application("shop.Strange").asked(requests);
  }

  @Test
  void programmaticResourcesHaveNoPolicyAndAreNoProblem() {
    started(
            shop(
                "",
                "registerResources(inflected.build(), bootstrap.build(), helper.build());"
                    + " register(A.class);"),
            "GET /inflected",
            "GET /bootstrap",
            "GET /helper",
            "GET /a")
        .responds(
            "GET /inflected 200 -",
            "GET /bootstrap 200 -",
            "GET /helper 200 -",
            "GET /a 200 https://app.example.com");
  }

  @Test
  void lambdasAnonymousClassesAndProxiesWithoutAPolicyAreNoProblem() {
    for (String each : new String[] {"lambda", "anonymous", "proxy"}) {
      started(shop("", "register(" + each + ");"), "GET /api").responds("GET /api 200 -");
    }
  }

  @Test
  void lambdasAnonymousClassesAndProxiesWithAPolicyStopTheStart() {
    for (String each : new String[] {"lambda", "anonymous", "proxy"}) {
      started(shop(OPEN, "register(" + each + ");"))
          .stopsWith(
              "@CrossOrigin or @SameOrigin governs this class, but it has no class file with a"
                  + " name",
              "fix: deploy a class with a name in its place");
    }
  }
}
