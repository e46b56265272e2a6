package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compilation.Status;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** A method of a class file holds at most 64 KiB, whatever the number of origins or resources. */
class LargeModuleTest {

  /** Of the largest modules an ordinary build compiles a quarter, and CI all. */
  private static final int PERCENT = Integer.getInteger("preflight.large", 100);

  @Test
  void tenThousandOriginsInOnePolicyCompileAndAreAllKept() {
    String origins =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "\"https://a" + i + ".example.com\"")
            .collect(Collectors.joining(","));

    Compilation compilation =
        Compiling.source(
                "package shop;",
                "import dev.preflight.cors.CrossOrigin;",
                "import jakarta.ws.rs.*;",
                "@Path(\"orders\") @CrossOrigin(origins = {" + origins + "})",
                "public class OrdersResource { @GET public String get() { return \"\"; } }")
            .compile();

    assertEquals(Status.SUCCESS, compilation.status(), () -> first(compilation));
    String generated = Compiling.generated(compilation, "OrdersResourceCors.java");
    assertTrue(generated.contains(".origins(origins1())"), generated.substring(0, 1_000));
    assertTrue(generated.contains(".origins(origins10())"), generated.substring(0, 1_000));
    assertEquals(10_000, generated.split("\"https://a\\d+\\.example\\.com\"", -1).length - 1);
  }

  @Test
  void oneThousandFiveHundredResourceClassesCompileAndAreAllGeneratedFor() {
    int count = 15 * PERCENT;
    String classes =
        IntStream.range(0, count)
            .mapToObj(i -> "@Path(\"r" + i + "\") public static class R" + i + " extends Base {}")
            .collect(Collectors.joining("\n"));

    Compilation compilation =
        Compiling.source(
                "package shop;",
                "import dev.preflight.cors.CrossOrigin;",
                "import jakarta.ws.rs.*;",
                "public class Shop {",
                "@CrossOrigin(\"*\") public abstract static class Base {",
                "  @GET public String get() { return \"\"; } }",
                classes,
                "}")
            .compile();

    assertEquals(Status.SUCCESS, compilation.status(), () -> first(compilation));
    assertEquals(
        count,
        compilation.generatedFiles().stream()
            .filter(file -> file.getName().matches(".*/Shop_R\\d+Cors\\.java"))
            .count());
  }

  @Test
  void eachOfTenThousandBrokenOriginsIsReported() {
    String origins =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "\"https://a" + i + ".example.com/\"")
            .collect(Collectors.joining(","));

    Compilation compilation =
        Compiling.source(
                "package shop;",
                "import dev.preflight.cors.CrossOrigin;",
                "import jakarta.ws.rs.*;",
                "@Path(\"orders\") @CrossOrigin(origins = {" + origins + "})",
                "public class OrdersResource { @GET public String get() { return \"\"; } }")
            .with("-Xmaxerrs", "20000")
            .compile();

    Set<String> reported = new TreeSet<>();
    Matcher origin = Pattern.compile("\"(https://a\\d+)\\.example\\.com/\" ").matcher("");
    for (Diagnostic<?> each : compilation.errors()) {
      if (origin.reset(each.getMessage(Locale.ROOT)).find()) {
        reported.add(origin.group(1));
      }
    }
    assertEquals(10_000, reported.size(), () -> first(compilation));
  }

  @Test
  void twoThousandMethodsWithPoliciesOfTheirOwnAreAllServed() {
    int count = 20 * PERCENT;
    String methods =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    ("@GET @Path(\"m%1$d\") @CrossOrigin(\"https://a%1$d.example.com\")"
                            + " public String m%1$d() { return \"\"; }")
                        .formatted(i))
            .collect(Collectors.joining("\n"));

    Compilation compilation =
        Compiling.source(
                "package shop;",
                "import dev.preflight.cors.CrossOrigin;",
                "import jakarta.ws.rs.*;",
                "@Path(\"orders\") public class OrdersResource {",
                methods,
                "}")
            .compile();

    assertEquals(Status.SUCCESS, compilation.status(), () -> first(compilation));
    String generated = Compiling.generated(compilation, "OrdersResourceCors.java");
    assertEquals(count, generated.split("\"https://a\\d+\\.example\\.com\"", -1).length - 1);
  }

  @Test
  void eachClassOfALongChainHasTheMethodsOfAllAbove() {
    int count = PERCENT;
    Compiling sources = Compiling.source("package shop;", "public class C0 {}");
    for (int i = 1; i <= count; i++) {
      sources.and(
          "package shop;",
          "import dev.preflight.cors.CrossOrigin;",
          "import jakarta.ws.rs.*;",
          ("@Path(\"c%1$d\") @CrossOrigin(\"https://a%1$d.example.com\")"
                  + " public class C%1$d extends C%2$d {"
                  + " @GET @Path(\"m%1$d\") public String m%1$d() { return \"\"; } }")
              .formatted(i, i - 1));
    }
    Compilation compilation = sources.compile();

    assertEquals(Status.SUCCESS, compilation.status(), () -> first(compilation));
    String generated = Compiling.generated(compilation, "C" + count + "Cors.java");
    assertEquals(count, generated.split("\"m\\d+\"", -1).length - 1, generated);
  }

  @Test
  void expressionsBeyondTheBudgetOfACompilationAreRefusedWithAReason() {
    Compiling sources = Compiling.source("package shop;", "class None {}");
    for (int i = 0; i < 210; i++) {
      sources.and(
          "package shop;",
          "import dev.preflight.cors.CrossOrigin;",
          "import jakarta.ws.rs.*;",
          ("@Path(\"r%1$d\") @CrossOrigin(originRegex = \"https://a%1$d\\\\.example\\\\.com\")"
                  + " public class R%1$d { @GET public String get() { return \"\"; } }")
              .formatted(i));
    }
    Compilation compilation = sources.compile();

    assertEquals(
        10,
        compilation.errors().stream()
            .filter(each -> each.getMessage(Locale.ROOT).contains("[cors:regex-too-complex]"))
            .count(),
        () -> first(compilation));
  }

  @Test
  void aShortListStaysInOnePiece() {
    Compilation compilation =
        Compiling.source(
                "package shop;",
                "import dev.preflight.cors.CrossOrigin;",
                "import jakarta.ws.rs.*;",
                "@Path(\"orders\") @CrossOrigin(\"https://a.example.com\")",
                "public class OrdersResource { @GET public String get() { return \"\"; } }")
            .compile();

    assertFalse(Compiling.generated(compilation, "OrdersResourceCors.java").contains("origins1"));
  }

  private static String first(Compilation compilation) {
    return Compiling.lines(compilation).stream().limit(5).collect(Collectors.joining("\n"));
  }
}
