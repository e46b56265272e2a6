package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compilation.Status;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A method of a class file holds at most 64 KiB, whatever the number of origins or resources. */
class LargeModuleTest {

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
    String classes =
        IntStream.range(0, 1_500)
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
        1_500,
        compilation.generatedFiles().stream()
            .filter(file -> file.getName().matches(".*/Shop_R\\d+Cors\\.java"))
            .count());
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
