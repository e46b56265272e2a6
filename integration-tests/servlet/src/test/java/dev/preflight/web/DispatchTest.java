package dev.preflight.web;

import static dev.preflight.web.WebServer.APP;
import static dev.preflight.web.WebServer.FOREIGN;
import static dev.preflight.web.WebServer.cors;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.servlet.CorsServletFilter;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One web application: Jakarta REST, files, servlets, and every dispatch between them. */
class DispatchTest {

  private static final PolicyDraft POLICY = CorsPolicy.builder().origins(APP);
  private static final String SHARED = " | " + APP + " | Vary: Origin";
  private static final String OF_ORDERS = " | " + APP + " | credentials | Vary: Origin";

  @TempDir private Path base;

  private WebServer server;

  @BeforeEach
  void start() throws Exception {
    server =
        new WebServer(base)
            .jersey()
            .servlet("forward", "/forward/*", new Forwarding())
            .servlet("shared", "/shared/*", new Forwarding())
            .servlet("late", "/late", new Late())
            .servlet("again", "/again/*", new Again())
            .servlet("careless", "/careless", new Careless())
            .errorPage(500, "/sorry.html")
            .front(
                new CorsServletFilter()
                    .policy("/assets/*", POLICY)
                    .policy("/shared/*", POLICY.methods("GET", "DELETE").maxAge(60))
                    .policy("/late", POLICY)
                    .policy("/again/*", POLICY)
                    .policy("/careless", POLICY))
            .starting(
                context ->
                    context
                        .addFilter("varies", varies())
                        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*"))
            .start();
  }

  /** A filter of somebody else's, after ours. */
  private static Filter varies() {
    return (request, response, chain) -> {
      if ("gzip".equals(((HttpServletRequest) request).getHeader("X-Test"))) {
        ((HttpServletResponse) response).addHeader("Vary", "Accept-Encoding");
      }
      chain.doFilter(request, response);
    };
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private String get(String path, String origin) throws Exception {
    return cors(server.send("GET", path, "Origin", origin));
  }

  @Test
  void aFileIsSharedByThePolicyOfItsPattern() throws Exception {
    assertEquals("200" + SHARED, get("/shop/assets/style.css", APP));
    assertEquals("404" + SHARED, get("/shop/assets/none.css", APP));
    assertEquals("200 | Vary: Origin", get("/shop/assets/style.css", FOREIGN));
    assertEquals("200", get("/shop/readme.txt", APP));
    assertEquals(
        "204 | " + APP + " | GET, HEAD | Vary: Origin",
        cors(server.preflight("/shop/assets/style.css", APP, "GET")));
  }

  @Test
  void aPathThatIsWrittenInAnotherWayIsThatOfTheContainer() throws Exception {
    assertEquals("200" + SHARED, get("/shop/%61ssets/style.css", APP));
    assertEquals("200", get("/shop/assets/..;/readme.txt".replace("..;", ".."), APP));
    assertEquals("200", get("/shop/assets/%2e%2e/readme.txt", APP));
  }

  @Test
  void aMethodThatThePolicyLeavesOutIsNotShared() throws Exception {
    assertEquals("200", cors(server.send("POST", "/shop/shared/readme.txt", "Origin", APP)));
    assertEquals("403 | Vary: Origin", cors(server.preflight("/shop/shared/x", APP, "POST")));
    assertEquals(
        "204 | " + APP + " | GET, DELETE | Vary: Origin",
        cors(server.preflight("/shop/shared/x", APP, "PUT")));
  }

  @Test
  void whatIsForwardedHasThePolicyOfWhereItGoes() throws Exception {
    assertEquals("200" + OF_ORDERS, get("/shop/forward/api/orders/7", APP));
    assertEquals("200" + SHARED, get("/shop/forward/assets/style.css", APP));
    assertEquals("200", get("/shop/forward/readme.txt", APP));
    assertEquals(
        "204 | " + APP + " | credentials | GET, HEAD, PUT | Vary: Origin",
        cors(server.preflight("/shop/forward/api/orders/7", APP, "PUT")));
  }

  @Test
  void whatASharedServletForwardsIsItsOwnResponse() throws Exception {
    assertEquals("200" + SHARED, get("/shop/shared/readme.txt", APP));
  }

  @Test
  void jakartaRestHasTheLastWordOnWhatIsForwardedToIt() throws Exception {
    assertEquals("200", get("/shop/shared/api/private", APP));
  }

  @Test
  void anAsynchronousServletIsShared() throws Exception {
    assertEquals("202" + SHARED, get("/shop/late", APP));
  }

  @Test
  void whatIsDispatchedAgainKeepsItsPolicy() throws Exception {
    assertEquals("200" + SHARED, get("/shop/again/now", APP));
  }

  @Test
  void aResponseOfJakartaRestWithoutABodyOnAnotherThreadIsShared() throws Exception {
    assertEquals("204" + OF_ORDERS, get("/shop/api/orders/later/empty", APP));
  }

  @Test
  void anErrorPageIsReadableForThePageThatIsAllowed() throws Exception {
    HttpResponse<String> failed = server.send("GET", "/shop/api/orders/failing/now", "Origin", APP);
    assertEquals("500" + OF_ORDERS, cors(failed));
    assertEquals("<p>sorry", failed.body());
    assertEquals("500 | Vary: Origin", get("/shop/api/orders/failing/now", FOREIGN));
  }

  @Test
  void whatJakartaRestKeepsForItselfStaysClosed() throws Exception {
    assertEquals("200", cors(server.send("DELETE", "/shop/api/orders/7", "Origin", APP)));
    assertEquals("200", get("/shop/api/private", APP));
  }

  @Test
  void belowALocatorJakartaRestKnowsBest() throws Exception {
    assertEquals("200" + OF_ORDERS, get("/shop/api/orders/of/ann", APP));
    assertEquals("200", cors(server.send("POST", "/shop/api/orders/of/ann", "Origin", APP)));
    assertEquals(
        "204 | " + APP + " | credentials | GET, HEAD | Vary: Origin",
        cors(server.preflight("/shop/api/orders/of/ann", APP, "GET")));
  }

  @Test
  void aSecondSourceOfHeadersIsNotHeard() throws Exception {
    assertEquals("200 | " + APP + " | Vary: Accept, Origin", get("/shop/careless", APP));
    assertEquals("200 | Vary: Accept, Origin", get("/shop/careless", FOREIGN));
  }

  @Test
  void theVaryOfOthersStays() throws Exception {
    for (String path : new String[] {"/shop/api/orders/7", "/shop/assets/style.css"}) {
      String vary =
          String.join(
              ", ",
              server
                  .send("GET", path, "Origin", APP, "X-Test", "gzip")
                  .headers()
                  .allValues("vary"));
      assertTrue(vary.contains("Accept-Encoding") && vary.contains("Origin"), path + ": " + vary);
    }
  }

  @Test
  void aRequestWithoutAnOriginVaries() throws Exception {
    assertEquals("200 | Vary: Origin", cors(server.send("GET", "/shop/assets/style.css")));
    assertEquals("200 | Vary: Origin", cors(server.send("GET", "/shop/api/orders/7")));
  }

  /** Forwards to what stands below it. */
  private static final class Forwarding extends HttpServlet {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
      request.getRequestDispatcher(request.getPathInfo()).forward(request, response);
    }
  }

  /** Responds on another thread, with the response that the container has. */
  private static final class Late extends HttpServlet {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      AsyncContext later = request.startAsync();
      later.start(
          () -> {
            ((HttpServletResponse) later.getResponse()).setStatus(202);
            later.complete();
          });
    }
  }

  /** Comes back for the second half of a request. */
  private static final class Again extends HttpServlet {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (request.getDispatcherType() == DispatcherType.ASYNC) {
        response.reset();
        response.getWriter().print("again");
        return;
      }
      request.startAsync().dispatch();
    }
  }

  /** Has ideas of its own. */
  private static final class Careless extends HttpServlet {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.addHeader("access-control-allow-credentials", "true");
      response.setHeader("Vary", "Accept");
      response.getWriter().print("careless");
    }
  }
}
