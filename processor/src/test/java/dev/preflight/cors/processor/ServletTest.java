package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Policies on servlets keep the rules of those on resource classes. */
final class ServletTest {

  private static final String SERVLET =
      """
      package shop;
      import dev.preflight.cors.*;
      import jakarta.servlet.annotation.WebServlet;
      import jakarta.servlet.http.*;
      """;

  @TestFactory
  Stream<DynamicTest> table() {
    return Stream.of(
        row("a policy on a servlet is in its place")
            .raw(
                servlet(
                    "@CrossOrigin(\"https://a.example\")",
                    "@Override protected void doGet(HttpServletRequest q, HttpServletResponse s)"
                        + " {}"))
            .says(),
        row("an unsafe policy on a servlet is refused as on a resource")
            .raw(
                servlet(
                    "@CrossOrigin(origins = ¦\"*\", allowCredentials = true)",
                    "@Override protected void doGet(HttpServletRequest q, HttpServletResponse s)"
                        + " {}"))
            .says("error ¦ origin-wildcard-with-credentials"),
        row("a method that the servlet does not have is listed in vain")
            .raw(
                servlet(
                    "@CrossOrigin(origins = \"https://a.example\", methods = {\"GET\", ¦\"PUT\"})",
                    "@Override protected void doGet(HttpServletRequest q, HttpServletResponse s)"
                        + " {}"))
            .says("warning ¦ method-not-on-resource"),
        row("a servlet that takes all requests may have any method")
            .raw(
                servlet(
                    "@CrossOrigin(origins = \"https://a.example\", methods = {\"GET\", \"PUT\"})",
                    "@Override protected void service(HttpServletRequest q, HttpServletResponse s)"
                        + " {}"))
            .says(),
        row("a form of any page can send a POST with cookies")
            .raw(
                servlet(
                    "@CrossOrigin(origins = \"https://a.example\", allowCredentials = true)",
                    "@Override protected void ¦doPost(HttpServletRequest q, HttpServletResponse s)"
                        + " {}"))
            .says("note ¦ simple-request-writes"),
        row("a policy on a method of a servlet has no effect")
            .raw(
                servlet(
                    "",
                    "¦@CrossOrigin(\"https://a.example\") @Override protected void"
                        + " doGet(HttpServletRequest q, HttpServletResponse s) {}"))
            .says("error ¦ policy-not-a-resource"),
        row("the policy of the package is not that of a servlet in it")
            .raw("@dev.preflight.cors.CrossOrigin(\"https://a.example\") package shop;")
            .file("@Path(\"/x\") public class Orders { @GET public String get() { return \"\"; } }")
            .raw(
                servlet(
                    "",
                    "@Override protected void doGet(HttpServletRequest q, HttpServletResponse s)"
                        + " {}"))
            .says());
  }

  @Test
  void theGeneratedClassListsTheMethodsOfTheServlet() {
    Compilation compilation =
        Compiling.source(
                servlet(
                    "@CrossOrigin(\"https://a.example\")",
                    "@Override protected void doGet(HttpServletRequest q, HttpServletResponse s) {}"
                        + " @Override protected void doPut(HttpServletRequest q,"
                        + " HttpServletResponse s) {}"))
            .compile();
    String generated = Compiling.generated(compilation, "ReportCors.java");
    assertTrue(generated.contains("\"GET\", \"HEAD\", \"PUT\""), generated);
    assertTrue(generated.contains("Content-Type"), generated);
  }

  @Test
  void aServletWithoutAPolicyOfItsOwnGetsNothing() {
    Compilation compilation =
        Compiling.source("@dev.preflight.cors.CrossOrigin(\"https://a.example\") package shop;")
            .and(
                servlet(
                    "",
                    "@Override protected void doGet(HttpServletRequest q, HttpServletResponse s)"
                        + " {}"))
            .compile();
    assertEquals(0, compilation.generatedSourceFiles().size());
  }

  private static String servlet(String annotation, String method) {
    return SERVLET
        + "@WebServlet(\"/report\") "
        + annotation
        + "\npublic class Report extends HttpServlet {\n"
        + "  private static final long serialVersionUID = 1L;\n  public Report() {}\n  "
        + method
        + "\n}\n";
  }
}
