package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compilation.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated code names the user's class, whatever else has its simple name. */
class ImportedNameTest {

  @ParameterizedTest
  @CsvSource({
    "shop, Tenants, Tenants",
    "other, Tenants, Tenants",
    "shop, CorsFilter, shop.CorsFilter",
    "other, CorsFilter, other.CorsFilter",
    "other, ContainerRequestFilter, other.ContainerRequestFilter",
    "other, PolicyDraft, other.PolicyDraft",
    "shop, Risk, shop.Risk",
    "other, Risk, other.Risk",
    "other, Generated, other.Generated",
    "other, OrdersCors, other.OrdersCors",
    "other, Orders, Orders",
    "java.util.logging.mine, Override, Override"
  })
  void aDeciderWithTheNameOfAnotherClass(String inPackage, String decider, String written) {
    Compilation compilation =
        Compiling.source(
                "package " + inPackage + ";",
                "public class " + decider + " implements dev.preflight.cors.OriginDecider {",
                "  @java.lang.Override public boolean allows(String origin) { return false; } }")
            .and(
                "package shop;",
                "import jakarta.ws.rs.*;",
                "@Path(\"orders\")",
                "@dev.preflight.cors.CrossOrigin(",
                "    originsFrom = " + inPackage + "." + decider + ".class, methods = \"GET\",",
                "    tolerate = dev.preflight.cors.Risk.INSECURE_ORIGINS)",
                "public class Orders { @GET public String get() { return \"\"; } }")
            .compile();

    assertEquals(Status.SUCCESS, compilation.status(), () -> "" + Compiling.lines(compilation));
    String generated = Compiling.generated(compilation, "OrdersCors.java");
    assertTrue(generated.contains(".originsFrom(" + written + ".class)"), generated);
  }
}
