package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Eclipse compiler reports the same problems as javac, at the same lines. It cannot tell where
 * an element of an array stands and reports the place of the array; javac's columns are asserted
 * where each rule is tested.
 */
class EclipseCompilerTest {

  private static final Pattern TAG = Pattern.compile("\\[cors:([a-z0-9-]+)\\]");

  /** The one thing that it says and javac does not. */
  private static final String NOT_SHOWN = "NOTE cors:request-headers-not-shown";

  private static final String OWN = "  17 " + NOT_SHOWN;

  @TempDir Path folder;

  @Test
  void bothCompilersReportTheSameRulesAtTheSameLines() throws IOException {
    String problems = Files.readString(Path.of("src/test/resources/problems/OrdersResource.java"));
    List<String> javac = places(Compiling.source(problems).compile().diagnostics());
    List<String> eclipse =
        places(EclipseCompiling.compile(Map.of("shop/api/OrdersResource.java", problems), folder));
    assertTrue(javac.size() >= 10, () -> "too few to mean anything: " + javac);
    assertEquals(javac, eclipse);
  }

  @Test
  void anElementOfAnArrayOverSeveralLinesIsReportedAtTheArrayByItsNumber() throws IOException {
    String source =
        """
        package shop.api;

        @jakarta.ws.rs.Path("orders")
        @dev.preflight.cors.CrossOrigin(
            origins = {
              "https://app.example.com",
              "null"
            })
        public class OrdersResource {
          @jakarta.ws.rs.GET
          public String all() {
            return "";
          }
        }
        """;
    assertEquals(
        List.of("   7 ERROR cors:origin-null"),
        places(Compiling.source(source).compile().diagnostics()));
    var eclipse = EclipseCompiling.compile(Map.of("shop/api/OrdersResource.java", source), folder);
    assertEquals(List.of("   5 ERROR cors:origin-null"), places(eclipse));
    assertEquals(
        "[cors:origin-null] \"null\" is the Origin of every sandboxed iframe and local file, so any"
            + " attacker can send it (entry 2)",
        eclipse.get(0).getMessage(Locale.ROOT).lines().findFirst().orElseThrow());
  }

  @Test
  void theEclipseCompilerGeneratesCodeThatItCompilesWithoutProblems() throws IOException {
    String sound =
        Files.readString(Path.of("src/test/resources/golden/orders/in/OrdersResource.java"));
    List<Diagnostic<? extends JavaFileObject>> diagnostics =
        EclipseCompiling.compile(Map.of("shop/api/OrdersResource.java", sound), folder);
    assertEquals(List.of(), places(diagnostics));
    assertEquals(
        1,
        diagnostics.stream().map(EclipseCompilerTest::place).filter(OWN::equals).count(),
        "that it shows no bodies is said once");
    assertEquals(
        List.of(),
        diagnostics.stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR).toList());
    try (Stream<Path> classes = Files.walk(folder.resolve("classes"))) {
      assertEquals(
          List.of("OrdersResource.class", "OrdersResourceCors.class"),
          classes
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".class"))
              .sorted()
              .toList());
    }
  }

  private static List<String> places(
      List<? extends Diagnostic<? extends JavaFileObject>> diagnostics) {
    return diagnostics.stream()
        .map(EclipseCompilerTest::place)
        .filter(place -> place.contains("cors:"))
        .filter(place -> !place.endsWith(NOT_SHOWN))
        .sorted()
        .toList();
  }

  private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
    Matcher tag = TAG.matcher(diagnostic.getMessage(Locale.ROOT));
    String id = tag.find() ? "cors:" + tag.group(1) : "";
    return String.format("%4d %s %s", diagnostic.getLineNumber(), diagnostic.getKind(), id);
  }
}
