package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Quarkus leaves out every provider that an application which lists its classes does not list. The
 * list is put together where the compiler does not look; else such an application does not compile.
 */
class ListedClassesTest {

  private static final Map<String, String> FORGETFUL =
      Map.of(
          "small.Orders",
          "package small; import dev.preflight.cors.*; import jakarta.ws.rs.*;\n"
              + "@Path(\"orders\") @CrossOrigin(\"https://app.example.com\")\n"
              + "public class Orders { @GET public String get() { return \"orders\"; } }\n",
          "small.Listed",
          "package small; import java.util.*; import jakarta.ws.rs.core.Application;\n"
              + "public class Listed extends Application {\n"
              + "  @Override public Set<Class<?>> getClasses() { return Elsewhere.classes(); }\n"
              + "}\n",
          "small.Elsewhere",
          "package small; import java.util.*;\n"
              + "class Elsewhere {\n"
              + "  static Set<Class<?>> classes() { return Set.of(Orders.class); }\n"
              + "}\n");

  @Test
  void anApplicationThatForgetsOursDoesNotStartUnlessPreflightIsOff(@TempDir Path folder)
      throws Exception {
    QuarkusBuild.Built built = QuarkusBuild.build(FORGETFUL, folder);
    try (QuarkusProcess process = built.start()) {
      assertFalse(process.process().isAlive(), process.output());
      assertTrue(
          process
              .output()
              .contains(
                  "Preflight does not start this application: a policy governs small.Orders, but"
                      + " nothing serves it. Its Application lists its classes, so Quarkus leaves"
                      + " out what serves their cross-origin policies. Let getClasses() and"
                      + " getSingletons() return an empty set, so that Quarkus finds all classes, or"
                      + " add dev.preflight.cors.deploy.Preflight.quarkusProviders() to what"
                      + " getClasses() returns."),
          process.output());
    }
    try (QuarkusProcess process = built.start("preflight.enabled=false")) {
      assertTrue(process.process().isAlive(), process.output());
      assertEquals(200, process.send("GET", "/orders").status());
    }
  }
}
