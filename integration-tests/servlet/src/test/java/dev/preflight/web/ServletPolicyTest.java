package dev.preflight.web;

import static dev.preflight.web.WebServer.APP;
import static dev.preflight.web.WebServer.FOREIGN;
import static dev.preflight.web.WebServer.cors;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.servlet.CorsServletFilter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A servlet that {@code @CrossOrigin} governs, and policies that are built in code. */
class ServletPolicyTest {

  @TempDir private Path base;

  private WebServer reports() throws Exception {
    return new WebServer(base).servlet("report", "/report/*", new ReportServlet());
  }

  @Test
  void aServletIsSharedByTheAnnotationOnItsClass() throws Exception {
    try (WebServer server = reports().front(new CorsServletFilter()).start()) {
      assertEquals(
          "200 | " + APP + " | Vary: Origin",
          cors(server.send("GET", "/shop/report/1", "Origin", APP)));
      assertEquals(
          List.of("X-Pages"),
          server
              .send("GET", "/shop/report/1", "Origin", APP)
              .headers()
              .allValues("access-control-expose-headers"));
      assertEquals(
          "200 | Vary: Origin", cors(server.send("GET", "/shop/report/1", "Origin", FOREIGN)));
      assertEquals(
          "409 | " + APP + " | Vary: Origin",
          cors(server.send("GET", "/shop/report/broken", "Origin", APP)));
      assertEquals(
          "405 | " + APP + " | Vary: Origin",
          cors(server.send("DELETE", "/shop/report/1", "Origin", APP)));
      assertEquals(
          "204 | " + APP + " | GET, HEAD, PUT | Vary: Origin",
          cors(server.preflight("/shop/report/1", APP, "PUT")));
      assertEquals("403 | Vary: Origin", cors(server.preflight("/shop/report/1", FOREIGN, "PUT")));
    }
  }

  @Test
  void aParameterOfTheWebApplicationGivesTheOriginsOfAPlaceholder() throws Exception {
    WebServer server = reports().front(new CorsServletFilter());
    server.context.addParameter("report.origins", "https://other.example");
    try (server) {
      server.start();
      assertEquals(
          "200 | https://other.example | Vary: Origin",
          cors(server.send("GET", "/shop/report/1", "Origin", "https://other.example")));
    }
  }

  @Test
  void anUnsoundPolicyStopsTheWebApplication() throws Exception {
    CorsServletFilter filter =
        new CorsServletFilter()
            .policy("/assets/*", CorsPolicy.builder().origins("*").allowCredentials(true));
    try (WebServer server = reports().front(filter).start()) {
      assertFalse(server.isAvailable());
    }
  }

  @Test
  void aPatternIsWrittenAsServletsHaveIt() {
    CorsServletFilter filter = new CorsServletFilter();
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> filter.policy("assets", CorsPolicy.builder().origins(APP)));
    assertEquals(
        "\"assets\" is no URL pattern of a servlet: write an exact path (/report), a prefix"
            + " (/static/*), an extension (*.css), or / for all that no servlet has",
        thrown.getMessage());
    filter.policy("*.css", CorsPolicy.builder().origins(APP));
    assertThrows(
        IllegalArgumentException.class,
        () -> filter.policy("*.css", CorsPolicy.builder().origins(APP)));
  }

  @Test
  void switchedOffItChangesNothing() throws Exception {
    WebServer server = reports().front(new CorsServletFilter());
    server.context.addParameter("preflight.enabled", "false");
    try (server) {
      server.start();
      assertEquals("200", cors(server.send("GET", "/shop/report/1", "Origin", APP)));
    }
  }
}
