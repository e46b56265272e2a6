package dev.preflight.web;

import static dev.preflight.web.WebServer.APP;
import static dev.preflight.web.WebServer.FOREIGN;
import static dev.preflight.web.WebServer.cors;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.servlet.CorsServletFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Jersey, which looks for the filter when it starts: with the first request here. */
  private static int statusBesideJersey(WebServer server) throws Exception {
    try (server) {
      return server.jersey().start().send("GET", "/shop/api/orders/7").statusCode();
    }
  }

  @Test
  void aForgottenFilterKeepsJerseyBesideASharedServletFromStarting() throws Exception {
    assertEquals(500, statusBesideJersey(reports()));
  }

  @Test
  void aFilterThatIsMappedToNothingIsForgotten() throws Exception {
    assertEquals(
        500,
        statusBesideJersey(
            reports().starting(context -> context.addFilter("cors", new CorsServletFilter()))));
  }

  @Test
  void nothingIsForgottenWhereTheFilterIsOrNoServletIsShared() throws Exception {
    assertEquals(200, statusBesideJersey(reports().front(new CorsServletFilter())));
    assertEquals(
        200,
        statusBesideJersey(
            reports().starting(context -> map(context.addFilter("own", new OwnFilter())))));
    assertEquals(200, statusBesideJersey(new WebServer(base)));
  }

  private static void map(FilterRegistration.Dynamic filter) {
    filter.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
  }

  /** A filter that has ours inside. */
  private static final class OwnFilter implements Filter {

    private final CorsServletFilter inside = new CorsServletFilter();

    @Override
    public void init(FilterConfig config) {
      inside.init(config);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      inside.doFilter(request, response, chain);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"preflight.enabled", "preflight.verify"})
  void aSwitchLetsJerseyStartWithoutTheFilter(String name) throws Exception {
    WebServer server = reports();
    server.context.addParameter(name, "false");
    assertEquals(200, statusBesideJersey(server));
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
