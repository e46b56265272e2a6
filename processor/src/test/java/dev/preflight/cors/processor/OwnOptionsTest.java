package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which methods a path shares where the server handles OPTIONS by itself. */
final class OwnOptionsTest {

  static Stream<Arguments> resources() {
    String own = "@OPTIONS @SuppressWarnings(\"cors:policy-own-options-method\")";
    return Stream.of(
        Arguments.of("without a list", "", "", List.of("GET", "HEAD")),
        Arguments.of("with all", ", methods = \"*\"", "", List.of("GET", "HEAD")),
        Arguments.of(
            "listed, with no method to handle it",
            ", methods = {\"GET\", \"OPTIONS\"}",
            "",
            List.of("GET", "HEAD", "OPTIONS")),
        Arguments.of("with a method to handle it", "", own, List.of("GET", "HEAD", "OPTIONS")),
        Arguments.of(
            "listed, with a method that is closed",
            ", methods = {\"GET\", \"OPTIONS\"}",
            own + " @SameOrigin",
            List.of("GET", "HEAD")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("resources")
  void filterAndManifestAgree(String name, String methods, String own, List<String> shared) {
    String handling = own.isEmpty() ? "" : own + " public String options() { return \"\"; }";
    Compilation compilation =
        Compiling.source(
                """
                package shop;
                import dev.preflight.cors.*;
                import jakarta.ws.rs.*;
                @Path("/orders") @CrossOrigin(origins = "https://a.example"%s) public class Orders {
                  @GET public String list() { return ""; }
                  %s
                }
                """
                    .formatted(methods, handling))
            .with("-Xlint:-processing")
            .compile();
    assertEquals(List.of(), Compiling.lines(compilation));
    String quoted = "\"" + String.join("\", \"", shared) + "\"";
    String generated = Compiling.generated(compilation, "OrdersCors.java");
    assertTrue(
        generated
            .replaceAll("\\s+", " ")
            .contains("preflight(\"\").allows(ORDERS, " + quoted + ")"),
        generated);
    String manifest = Compiling.generated(compilation, "cors-policies.json");
    String granted = "\"allowMethods\":\"" + String.join(", ", shared) + "\"";
    assertTrue(manifest.contains(granted), manifest);
  }
}
