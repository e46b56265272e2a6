package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.servlet.CorsServletFilter;
import io.undertow.Undertow;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.FilterInfo;
import io.undertow.servlet.api.ServletInfo;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A login filter of servlets before RESTEasy, and {@link CorsServletFilter} before both. */
final class ServletFrontTest {

  private static UndertowJaxrsServer server;
  private static int port;

  /** A login that knows nothing of preflights. */
  public static final class Login implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      if (((HttpServletRequest) request).getHeader("Authorization") == null) {
        ((HttpServletResponse) response).sendError(401);
      } else {
        chain.doFilter(request, response);
      }
    }
  }

  /** A servlet that only a filter could share. */
  @CrossOrigin("https://app.example.com")
  public static final class Report extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      // There is nothing to say.
    }
  }

  @BeforeAll
  static void start() throws Exception {
    port = freePort();
    server = new UndertowJaxrsServer();
    server.start(Undertow.builder().addHttpListener(port, "localhost"));
    DeploymentInfo shop = shop();
    shop.addFilter(new FilterInfo("cors", CorsServletFilter.class).setAsyncSupported(true));
    shop.addFilter(new FilterInfo("login", Login.class).setAsyncSupported(true));
    for (DispatcherType type :
        List.of(
            DispatcherType.REQUEST,
            DispatcherType.FORWARD,
            DispatcherType.ERROR,
            DispatcherType.ASYNC)) {
      shop.addFilterUrlMapping("cors", "/*", type);
    }
    shop.addFilterUrlMapping("login", "/*", DispatcherType.REQUEST);
    server.deploy(shop);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("localhost", 0));
      return socket.getLocalPort();
    }
  }

  private static DeploymentInfo shop() {
    ResteasyDeployment deployment = new ResteasyDeploymentImpl();
    deployment.setApplication(
        new PlainShop(Map.of("preflight.prematching", GateFilter.class.getName())));
    DeploymentInfo shop = new UndertowJaxrsServer().undertowDeployment(deployment, "/api");
    shop.setClassLoader(ServletFrontTest.class.getClassLoader());
    shop.setContextPath("/shop");
    shop.setDeploymentName("shop");
    return shop;
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "OPTIONS | /shop/api/orders/7 | https://app.example.com | PUT | 204 | ACAC=true;"
            + " ACAH=Content-Type, X-Tenant; ACAM=GET, HEAD, PUT; ACAO=https://app.example.com;"
            + " ACMA=600; Vary=Origin;",
        "OPTIONS | /shop/api/orders/7 | https://evil.example    | PUT    | 403 | Vary=Origin;",
        "OPTIONS | /shop/api/orders/7 | https://app.example.com | DELETE | 204 | ACAC=true;"
            + " ACAH=Content-Type, X-Tenant; ACAM=GET, HEAD, PUT; ACAO=https://app.example.com;"
            + " ACMA=600; Vary=Origin;",
        "OPTIONS | /shop/api/ghost    | https://app.example.com | PUT    | 401 | ''",
        "GET     | /shop/api/orders   | https://app.example.com | ''     | 401 | ACAC=true;"
            + " ACAO=https://app.example.com; ACEH=X-Total; Vary=Origin;",
        "GET     | /shop/api/orders   | https://evil.example    | ''     | 401 | Vary=Origin;",
        "GET     | /shop/api/ghost    | https://app.example.com | ''     | 401 | ''",
      })
  void beforeTheLogin(
      String method, String path, String origin, String asked, int status, String headers)
      throws Exception {
    RawResponse response = send(method, path, origin, asked);
    assertEquals(status + " " + headers, response.status() + " " + response.cors());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/shop/api/orders     | https://app.example.com | 200 | ACAC=true;"
            + " ACAO=https://app.example.com; ACEH=X-Total; Vary=Origin;",
        "/shop/api/orders/404 | https://app.example.com | 404 | ACAC=true;"
            + " ACAO=https://app.example.com; ACEH=X-Total; Vary=Origin;",
        "/shop/api/orders     | https://evil.example    | 200 | Vary=Origin;",
        "/shop/api/ghost      | https://app.example.com | 404 | ''",
      })
  void behindTheLoginRestEasySaysItOnce(String path, String origin, int status, String headers)
      throws Exception {
    RawResponse response = send("GET", path, origin, "", "Authorization: me");
    assertEquals(status + " " + headers, response.status() + " " + response.cors());
  }

  @Test
  void aForgottenFilterIsReportedOnce() throws Exception {
    int other = freePort();
    UndertowJaxrsServer forgetful = new UndertowJaxrsServer();
    forgetful.start(Undertow.builder().addHttpListener(other, "localhost"));
    try (LoggedLines log = new LoggedLines()) {
      DeploymentInfo shop = shop();
      shop.addServlet(new ServletInfo("report", Report.class).addMapping("/report"));
      forgetful.deploy(shop);
      for (int i = 0; i < 2; i++) {
        RawClient.send(other, "GET", "/shop/api/orders", List.of("Authorization: me"), "");
      }
      List<String> reported =
          log.lines().stream().filter(line -> line.contains(Report.class.getName())).toList();
      assertEquals(1, reported.size(), reported::toString);
      assertTrue(reported.get(0).contains("Map " + CorsServletFilter.class.getName()));
    } finally {
      forgetful.stop();
    }
  }

  private static RawResponse send(
      String method, String path, String origin, String asked, String... lines) throws IOException {
    List<String> all = new ArrayList<>(List.of(lines));
    all.add("Origin: " + origin);
    if (!asked.isEmpty()) {
      all.add("Access-Control-Request-Method: " + asked);
    }
    return RawClient.send(port, method.strip(), path, all, "");
  }
}
