package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compilation.Status;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Whatever fails below the processor, and wherever: an error of ours, and no stack trace. */
class FailingCompilerTest {

  /** Of so many calls one fails; of each in CI. */
  private static final int STEP = Integer.getInteger("preflight.failures", 1);

  private static final List<JavaFileObject> MODULE =
      List.of(
          JavaFileObjects.forSourceLines(
              "shop.package-info",
              "@dev.preflight.cors.CrossOrigin(\"https://*.example.com\")",
              "package shop;"),
          JavaFileObjects.forSourceLines(
              "shop.Orders",
              "package shop;",
              "import jakarta.ws.rs.*;",
              "import jakarta.ws.rs.core.*;",
              "@Path(\"orders\") public class Orders extends Base {",
              "  @GET public String get(@HeaderParam(\"X-Api-Key\") String key) { return key; }",
              "  @POST @Consumes(\"application/json\") public Response add(",
              "      @Context HttpHeaders headers, String body) {",
              "    return Response.ok(name(headers)).header(\"X-Total\", 1).build(); }",
              "  private String name(HttpHeaders h) { return h.getHeaderString(\"X-Name\"); }",
              "  @Path(\"items\") public Items items() { return new Items(); }",
              "}"),
          JavaFileObjects.forSourceLines(
              "shop.Base",
              "package shop;",
              "import jakarta.ws.rs.*;",
              "public abstract class Base { @DELETE public void delete() {} }"),
          JavaFileObjects.forSourceLines(
              "shop.Items",
              "package shop;",
              "import dev.preflight.cors.*;",
              "import jakarta.ws.rs.*;",
              "@CrossOrigin(originRegex = \"https://pr-[0-9]+\\\\.example\\\\.com\")",
              "public class Items { @GET public String get() { return \"\"; }",
              "  @PUT @SameOrigin public void put(String body) {} }"),
          JavaFileObjects.forSourceLines(
              "shop.Login",
              "package shop;",
              "import jakarta.ws.rs.container.*;",
              "@jakarta.ws.rs.ext.Provider public class Login implements ContainerRequestFilter {",
              "  @Override public void filter(ContainerRequestContext request) {",
              "    request.getHeaderString(\"X-Login\"); } }"),
          JavaFileObjects.forSourceLines(
              "shop.App",
              "package shop;",
              "@jakarta.ws.rs.ApplicationPath(\"api\")",
              "public class App extends jakarta.ws.rs.core.Application {}"));

  private static Compilation compile(CountedCompiler compiler) {
    return Compiler.javac()
        .withProcessors(compiler)
        .withOptions("-Xlint:-options", "--release", "17", "-Apreflight.report=html")
        .compile(MODULE);
  }

  @Test
  void everyCallToTheCompilerMayFail() {
    CountedCompiler counting = new CountedCompiler();
    assertEquals(Status.SUCCESS, compile(counting).status());
    List<Supplier<Throwable>> failures =
        List.of(
            StackOverflowError::new,
            () -> new IllegalStateException("broken"),
            () -> new OutOfMemoryError("Java heap space"),
            () -> new NoClassDefFoundError("shop/Gone"));
    List<String> wrong = new ArrayList<>();
    for (int call = 1; call <= counting.calls(); call += STEP) {
      Supplier<Throwable> failure = failures.get(call % failures.size());
      String said = said(call, failure);
      if (!said.contains("[cors:internal-error]") || said.contains("\tat ")) {
        wrong.add(call + " of " + counting.calls() + ", " + failure.get() + ": " + said);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static String said(int call, Supplier<Throwable> failure) {
    try {
      return Compiling.lines(compile(new CountedCompiler(call, failure))).toString();
    } catch (RuntimeException | Error crashed) {
      return "the compiler crashed: " + crashed;
    }
  }

  /** Each further round has the compiler enter all sources anew. */
  @Test
  void nothingIsGeneratedLaterThanInTheFirstRound() {
    CountedCompiler counting = new CountedCompiler();
    assertEquals(Status.SUCCESS, compile(counting).status());
    assertEquals(3, counting.rounds(), "the sources, what was generated, and the end");
  }

  @Test
  void whatWasFoundBeforeIsStillSaid() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new CountedCompiler(lastCall(), StackOverflowError::new))
            .withOptions("-Xlint:-options", "--release", "17")
            .compile(BROKEN);
    String said = String.join("\n", Compiling.lines(compilation));
    assertTrue(said.contains("[cors:origin-has-path]"), said);
    assertTrue(said.contains("[cors:internal-error]"), said);
  }

  private static final JavaFileObject BROKEN =
      JavaFileObjects.forSourceLines(
          "shop.Orders",
          "package shop;",
          "@jakarta.ws.rs.Path(\"orders\")",
          "@dev.preflight.cors.CrossOrigin(\"https://example.com/path\")",
          "public class Orders { @jakarta.ws.rs.GET public String get() { return \"\"; } }");

  private static int lastCall() {
    CountedCompiler counting = new CountedCompiler();
    Compilation compilation =
        Compiler.javac()
            .withProcessors(counting)
            .withOptions("-Xlint:-options", "--release", "17")
            .compile(BROKEN);
    assertFalse(compilation.errors().isEmpty());
    return counting.calls();
  }
}
