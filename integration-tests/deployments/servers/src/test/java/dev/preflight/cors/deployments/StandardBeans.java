package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.cors.deployments.routing.CompiledSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An application whose resources are CDI beans: one by its class, one by an interface. */
final class StandardBeans {

  private static final String NAME = "beans";
  private static final String ORIGIN = "https://app.example.com";

  private static final String IMPORTS =
      "package beans; import dev.preflight.cors.*; import jakarta.enterprise.context.*;"
          + " import jakarta.inject.*; import jakarta.ws.rs.*;\n";

  private static final Map<String, String> SOURCES =
      Map.of(
          "beans.All",
          IMPORTS
              + "@ApplicationPath(\"rest\") public class All extends"
              + " jakarta.ws.rs.core.Application {}",
          "beans.Greeting",
          IMPORTS
              + "@ApplicationScoped public class Greeting { public String text() { return \"hi\"; }"
              + " }",
          "beans.Scoped",
          IMPORTS
              + "@Path(\"scoped\") @RequestScoped @CrossOrigin(\"https://app.example.com\")"
              + " public class Scoped {\n"
              + "  @Inject Greeting greeting;\n"
              + "  @GET public String get() { return greeting.text(); }\n"
              + "  @PUT public String put(@HeaderParam(\"X-Tenant\") String tenant)"
              + " { return tenant; }\n}",
          "beans.Api",
          IMPORTS
              + "@Path(\"api\") @CrossOrigin(\"https://app.example.com\") public interface Api {\n"
              + "  @GET String get();\n  @PUT String put(@HeaderParam(\"X-Tenant\") String tenant);"
              + "\n}",
          "beans.Implementation",
          IMPORTS
              + "@Path(\"api\") @ApplicationScoped public class Implementation implements Api {\n"
              + "  @Inject Greeting greeting;\n"
              + "  @Override public String get() { return greeting.text(); }\n"
              + "  @Override public String put(String tenant) { return tenant; }\n}");

  private StandardBeans() {}

  static Path write(Path folder) throws Exception {
    Path classes = folder.resolve("classes");
    CompiledSources.compile(SOURCES, classes);
    return StandardWar.ofClasses(classes, folder, NAME);
  }

  static void check(int port) throws Exception {
    for (String path : List.of("scoped", "api")) {
      assertEquals(
          "204 ACAH=X-Tenant; ACAM=GET, HEAD, PUT; ACAO=" + ORIGIN + "; ACMA=1800; Vary=Origin;",
          send(port, "OPTIONS", path, "Access-Control-Request-Method: PUT"),
          path);
      assertEquals(
          "200 ACAO=" + ORIGIN + "; Vary=Origin;", send(port, "GET", path, "Accept: */*"), path);
    }
  }

  private static String send(int port, String method, String path, String line) throws Exception {
    RawResponse response =
        RawClient.send(
            port, method, "/" + NAME + "/rest/" + path, List.of("Origin: " + ORIGIN, line), "");
    return response.status() + " " + response.cors();
  }
}
