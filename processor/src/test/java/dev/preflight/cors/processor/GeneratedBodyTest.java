package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters and helpers that another processor generates, in the round after the resources. */
final class GeneratedBodyTest {

  private static final String FILTER =
      "public class Generated implements jakarta.ws.rs.container.ContainerRequestFilter {"
          + " public void filter(jakarta.ws.rs.container.ContainerRequestContext c) {"
          + " c.getHeaderString(\"X-Token\"); c.getHeaderString(\"X-Tenant\"); } }";

  private static final String HELPER =
      "public class Generated { static String read(jakarta.ws.rs.core.HttpHeaders h) { return"
          + " h.getHeaderString(\"X-Token\") + h.getHeaderString(\"X-Tenant\"); } }";

  private static final String CALL = "return Generated.read(h);";

  /** Generates {@code shop.Generated} in the first round. */
  @SupportedAnnotationTypes("*")
  private static final class Generating extends AbstractProcessor {

    private final String source;
    private boolean done;

    private Generating(String source) {
      this.source = source;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer file =
            processingEnv.getFiler().createSourceFile("shop.Generated").openWriter()) {
          file.write("package shop;\n" + source);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  private static Compiling resource(String policy, String result, String body) {
    return Compiling.source(
            """
            package shop;
            import dev.preflight.cors.CrossOrigin;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.*;
            %s
            @Path("r") public ¦class R { @GET public %s get(@Context HttpHeaders h) { %s } }
            """
                .formatted(policy, result, body))
        .with("-Xlint:-processing");
  }

  private static Stream<String> notes(Compiling compiling, String generated) {
    return compiling.beside(new Generating(generated)).diagnostics().stream()
        .map(line -> line.lines().findFirst().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {FILTER, HELPER})
  void isNamedAtTheFirstResource(String generated) {
    List<String> found =
        notes(
                resource(
                    "@CrossOrigin(\"https://a.example\")",
                    "String",
                    generated.equals(HELPER) ? CALL : "return null;"),
                generated)
            .toList();
    assertEquals(
        List.of(
            "note ¦ [cors:request-headers-not-shown] another processor generated code that reads"
                + " request headers, after the filter for R had been generated, so the derived"
                + " request headers are not complete: X-Tenant, X-Token (Generated.java:2) are missing"),
        found);
  }

  @ParameterizedTest
  @ValueSource(strings = {FILTER, HELPER})
  void needsNoWordWhereTheHeadersAreListed(String generated) {
    assertEquals(
        List.of(),
        notes(
                resource(
                    "@CrossOrigin(origins = \"https://a.example\", allowedHeaders = {\"x-token\","
                        + " \"X-Tenant\"})",
                    "String",
                    generated.equals(HELPER) ? CALL : "return null;"),
                generated)
            .toList());
  }

  @Test
  void needsNoWordWhereItIsSilenced() {
    assertEquals(
        List.of(),
        notes(
                resource(
                    "@CrossOrigin(\"https://a.example\")"
                        + " @SuppressWarnings(\"cors:request-headers-not-shown\")",
                    "String",
                    "return null;"),
                FILTER)
            .toList());
  }

  @Test
  void isReadWhereTheResourceHasWaitedForIt() {
    Compiling compiling =
        resource("@CrossOrigin(\"https://a.example\")", "Generated", "return null;")
            .beside(new Generating(FILTER));
    String generated = Compiling.generated(compiling.compile(), "RCors.java");
    assertTrue(generated.contains("<li>{@code X-Token}: Generated.java:2"), generated);
  }
}
