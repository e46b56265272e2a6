package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compilation.Status;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A class file holds at most 64 KiB in a method; generated code")
class LargeModuleTest {

  @Test
  @DisplayName("compiles for 10,000 origins in one policy, and keeps them all")
  void manyOrigins() {
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
  @DisplayName("compiles for 1,500 resource classes in one module, and deploys them all")
  void manyResources() {
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
    String feature = Compiling.generated(compilation, "PreflightFeature.java");
    assertEquals(1_500, feature.split("new Shop_R\\d+Cors\\(\\)", -1).length - 1);
    assertTrue(feature.contains("resources2()"), feature.substring(0, 1_000));
  }

  @Test
  @DisplayName("stays in one list where it is short")
  void fewOrigins() {
    Compilation compilation =
        Compiling.source(
                "package shop;",
                "import dev.preflight.cors.CrossOrigin;",
                "import jakarta.ws.rs.*;",
                "@Path(\"orders\") @CrossOrigin(\"https://a.example.com\")",
                "public class OrdersResource { @GET public String get() { return \"\"; } }")
            .compile();

    assertFalse(Compiling.generated(compilation, "OrdersResourceCors.java").contains("origins1"));
    assertFalse(Compiling.generated(compilation, "PreflightFeature.java").contains("resources1"));
  }

  private static String first(Compilation compilation) {
    return Compiling.lines(compilation).stream().limit(5).collect(Collectors.joining("\n"));
  }
}
