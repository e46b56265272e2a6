package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Input that is legal, but not what anyone had in mind. */
final class StrangeInputTest {

  private static Compiling resource(String policy) {
    return Compiling.source(
            "package shop;",
            "import dev.preflight.cors.CrossOrigin;",
            "@jakarta.ws.rs.Path(\"/a\")",
            policy,
            "public class A { @jakarta.ws.rs.GET public String list() { return \"\"; } }")
        .with("-Xlint:-processing");
  }

  /** Marks the first one that comes again, and the last. */
  private static String origins(int count, int different) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                (i == different || i == count - 1 ? "¦" : "")
                    + "\"https://a"
                    + i % different
                    + ".example.com\"")
        .collect(Collectors.joining(",\n", "@CrossOrigin({", "})"));
  }

  @Test
  void tenThousandOriginsCompile() {
    assertEquals(List.of(), resource(origins(10_000, 10_000)).ids());
  }

  @Test
  void everyOneOfAThousandDuplicatesIsReportedAtItsPlace() {
    List<String> ids = resource(origins(2_000, 1_000)).with("-Xmaxwarns", "20000").ids();
    assertEquals(1_000, ids.size());
    assertEquals("warning ¦1 origin-duplicate", ids.get(0));
    assertEquals("warning ¦2 origin-duplicate", ids.get(999));
  }

  @Test
  void everyOneOfNineThousandDuplicatesIsReportedAndTheLaterOnesByTheirNumber() {
    Compiling compiling = resource(origins(10_000, 1_000)).with("-Xmaxwarns", "20000");
    assertEquals("warning ¦1 origin-duplicate", compiling.ids().get(0));
    List<String> texts = compiling.diagnostics();
    assertEquals(9_000, texts.size());
    assertTrue(!texts.get(999).contains("(entry "), texts.get(999));
    assertTrue(texts.get(1_000).contains(" (entry 2001)"), texts.get(1_000));
    assertTrue(texts.get(8_999).contains(" (entry 10000)"), texts.get(8_999));
  }

  @Test
  void controlCharactersAndUnpairedSurrogatesAreEscaped() {
    String text =
        resource("@CrossOrigin(\"https://a\\u0007\\uD800\\u202E.example.com\")")
            .diagnostics()
            .get(0);
    assertTrue(text.contains("\"https://a\\u0007\\uD800\\u202E.example.com\""), text);
  }

  @Test
  void aResourceWaitsForTypesThatAnotherProcessorGenerates() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(Compiling.processors(new DtoProcessor()))
            .withOptions("-Xlint:all,-processing", "-Werror", "--release", "17")
            .compile(
                JavaFileObjects.forSourceString(
                    "shop.A",
                    """
                    package shop;
                    @jakarta.ws.rs.Path("/a")
                    @dev.preflight.cors.CrossOrigin(origins = Generated.ORIGIN, methods = {"GET", "PUT"})
                    public class A {
                      @jakarta.ws.rs.GET public Generated get() { return null; }
                      @jakarta.ws.rs.PUT public void put(Generated dto) {}
                    }
                    """));
    assertEquals(List.of(), Compiling.lines(compilation));
    assertTrue(
        Compiling.generated(compilation, "ACors.java").contains("https://generated.example"));
  }

  @Test
  void aPackagePolicyIsComparedWithResourcesOfLaterRoundsToo() {
    assertEquals(
        List.of("warning ¦1 method-not-covered", "warning ¦2 method-not-on-resource"),
        Compiling.source(
                """
                @dev.preflight.cors.CrossOrigin(
                    origins = "https://a.example", methods = ¦{"GET", "PUT", ¦"PURGE"})
                package shop;
                """)
            .and(
                """
                package shop;
                @jakarta.ws.rs.Path("/a")
                public class A {
                  @jakarta.ws.rs.PUT public void put(Generated dto) {}
                  @jakarta.ws.rs.DELETE public void delete() {}
                }
                """)
            .beside(new DtoProcessor())
            .with("-Xlint:-processing")
            .ids());
  }
}
