package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.cors.CrossOrigin;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The table on CXF's servlet, alone and behind {@code CorsServletFilter}. */
class CxfOnTomcatTest {

  /**
   * What a locator returns that declares an interface is not known before it is called. An {@code
   * Error} of a filter CXF does not catch. Interceptors write to a map in which names that differ
   * in case are two.
   */
  private static final Map<String, String> ALONE =
      Map.of(
          "a preflight for a sub-resource by interface",
          "",
          "an unmapped error in a filter",
          "",
          "headers that an interceptor adds later are left out, but for Vary",
          "ACAC=false; ACAO=https://app.example.com; Vary=Origin,Accept-Encoding;");

  /** The filter leaves nothing else to be missed, and begins {@code Vary}. */
  private static final Map<String, String> FRONTED =
      Map.of(
          "a preflight for a sub-resource by interface",
          "",
          "headers that the application wrote are replaced",
          "ACAC=true; ACAO=https://app.example.com; Vary=Origin, Accept-Encoding, Accept;",
          "headers that the application wrote are removed",
          "Vary=Origin, Accept-Encoding, Accept;",
          "headers that an interceptor adds later are left out, but for Vary",
          "ACAC=true; ACAO=https://app.example.com; Vary=Origin, Accept-Encoding;");

  @TempDir private static Path folder;

  @TestFactory
  Stream<DynamicTest> theServletPassesTheTable() throws Exception {
    return table("alone", context -> {}, ALONE);
  }

  @TestFactory
  Stream<DynamicTest> behindTheServletFilterItPassesTheTable() throws Exception {
    return table("fronted", CxfOnTomcat::front, FRONTED);
  }

  private static Stream<DynamicTest> table(
      String name, Consumer<Context> beside, Map<String, String> differences) throws Exception {
    PortableTable table =
        new PortableTable(
            CxfOnTomcat.start(new PlainShop(Map.of()), folder.resolve(name), beside),
            CxfOnTomcat.start(
                new PlainShop(Map.of("preflight.enabled", "false")),
                folder.resolve(name + "-without"),
                context -> {}),
            differences);
    return table.tests().onClose(table::close);
  }

  /** A servlet that only the filter could share. */
  @CrossOrigin("https://app.example.com")
  private static final class Report extends HttpServlet {

    private static final long serialVersionUID = 1;
  }

  @Test
  void aForgottenFilterIsReportedOnce() throws Exception {
    assertEquals(1, reports("forgetful", CxfOnTomcatTest::addReport));
    assertEquals(
        0,
        reports(
            "mindful",
            context -> {
              addReport(context);
              context.addParameter("preflight.verify", "false");
            }));
  }

  private static void addReport(Context context) {
    Tomcat.addServlet(context, "report", new Report());
    context.addServletMappingDecoded("/report", "report");
  }

  private static long reports(String name, Consumer<Context> beside) throws Exception {
    try (LoggedLines log = new LoggedLines();
        Server server = CxfOnTomcat.start(new PlainShop(Map.of()), folder.resolve(name), beside)) {
      for (int i = 0; i < 2; i++) {
        RawClient.send(server.port(), "GET", "/orders", List.of("Authorization: me"), "");
      }
      return log.lines().stream().filter(line -> line.contains(Report.class.getName())).count();
    }
  }
}
