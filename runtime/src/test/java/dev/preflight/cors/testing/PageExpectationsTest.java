package dev.preflight.cors.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import dev.preflight.cors.browser.BlockReason;
import dev.preflight.cors.manifest.CorsManifest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of the kit, tried on a manifest. */
class PageExpectationsTest {

  private static final CorsManifest ORDERS =
      CorsManifest.parse(
          """
          {"version": 1, "filters": [], "resources": [{
            "class": "shop.OrdersResource", "root": true, "at": ["/orders"],
            "policies": [{
              "source": "OrdersResource.java:9", "declaredOn": "OrdersResource",
              "origins": ["https://app.example.com"], "originRegex": [], "methods": [],
              "allowedHeaders": ["Content-Type"], "derivedHeaders": [],
              "exposedHeaders": ["Location"], "allowCredentials": true, "maxAge": 1800, "tolerate": []}],
            "otherwise": [0],
            "paths": [{
              "path": "{id}", "templates": ["/orders/{id}"],
              "methods": [
                {"method": "GET", "handler": "OrdersResource.get",
                 "source": "OrdersResource.java:12", "consumes": [], "policies": [0]},
                {"method": "PUT", "handler": "OrdersResource.put",
                 "source": "OrdersResource.java:15", "consumes": [], "policies": [0]},
                {"method": "POST", "handler": "OrdersResource.post",
                 "source": "OrdersResource.java:18", "consumes": [], "policies": [0]},
                {"method": "DELETE", "handler": "OrdersResource.delete",
                 "source": "OrdersResource.java:21", "consumes": [], "policies": []}],
              "grants": [{"policy": 0, "allowMethods": "GET, HEAD, POST, PUT",
                "allowHeaders": "Content-Type"}]}],
            "locators": [], "suppressions": []}]}
          """);

  private static final CorsExpectations API = CorsExpectations.of(ORDERS);
  private static final PageExpectations PAGE = API.page("https://app.example.com");

  @Test
  void whatThePolicyAllows() {
    PAGE.mayGet("/orders/1");
    PAGE.withCredentials().withBody("application/json").mayPut("/orders/1");
    PAGE.mayPost("orders/1");
    PAGE.may("head", "/orders/1");
  }

  @Test
  void whatItDoesNot() {
    PAGE.mayNotDelete("/orders/1");
    PAGE.mayNotPatch("/orders/1");
    PAGE.withHeader("X-Tenant", "1").mayNotGet("/orders/1");
    assertEquals(
        BlockReason.ALLOW_ORIGIN_MISSING,
        API.page("https://evil.example").mayNot("PUT", "/orders/1").reason());
    assertEquals(BlockReason.FORBIDDEN_METHOD, PAGE.mayNot("TRACE", "/orders/1").reason());
  }

  @Test
  void aFailureSaysWhyWhichLineDecidesAndWhatToWrite() {
    AssertionError failure =
        assertThrows(
            AssertionError.class, () -> PAGE.withHeader("X-Tenant", "1").mayPut("/orders/1"));
    assertEquals(
        """
        https://app.example.com may not PUT /orders/1: Request header field x-tenant is not allowed by Access-Control-Allow-Headers in preflight response.
          decides: OrdersResource.java:9, on OrdersResource
          fix: leave the header out, or add it to allowedHeaders at OrdersResource.java:9: "x-tenant"
        """
            .strip(),
        String.join("\n", failure.getMessage().lines().limit(3).toList()));
  }

  @Test
  void aCallThatIsAllowedAgainstExpectationSaysSo() {
    AssertionError failure = assertThrows(AssertionError.class, () -> PAGE.mayNotGet("/orders/1"));
    assertEquals(
        "https://app.example.com may GET /orders/1",
        failure.getMessage().lines().findFirst().orElse(""));
  }

  @Test
  void aMethodThatChangesSomethingIsOnlyAskedAbout() throws IOException {
    List<String> methods = Collections.synchronizedList(new ArrayList<>());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          methods.add(exchange.getRequestMethod());
          exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
          exchange.getResponseHeaders().add("Access-Control-Allow-Methods", "DELETE");
          exchange.getResponseHeaders().add("Access-Control-Expose-Headers", "X-Total");
          exchange.getResponseHeaders().add("X-Total", "3");
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      PageExpectations page =
          API.at(URI.create("http://localhost:" + server.getAddress().getPort() + "/api"))
              .page("https://any.example");
      page.mayDelete("/orders/1");
      page.mayPost("/orders/1");
      assertEquals(List.of("OPTIONS", "OPTIONS", "OPTIONS"), methods);
      methods.clear();
      page.withCalls().mayDelete("/orders/1");
      assertEquals(List.of("OPTIONS", "DELETE"), methods);
      page.withReading("X-Total").mayGet("/orders/1");
      assertThrows(AssertionError.class, () -> page.withReading("ETag").mayGet("/orders/1"));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aServerThatDoesNotRespondIsNoVerdict() {
    PageExpectations page = API.at(URI.create("http://localhost:1/")).page("https://any.example");
    assertThrows(AssertionError.class, () -> page.mayNotGet("/orders/1"));
  }
}
