package dev.preflight.cors.internal.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.preflight.cors.browser.HeaderLines;
import dev.preflight.cors.browser.HttpNetwork;
import dev.preflight.cors.browser.ScriptCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers without Preflight, as people have them, and what is said about each. */
class UrlCheckTest {

  private static final String PAGE = "https://app.example.com";

  private final AtomicInteger requests = new AtomicInteger();
  private Optional<HttpServer> server = Optional.empty();

  @AfterEach
  void stop() {
    server.ifPresent(each -> each.stop(0));
  }

  private ScriptCall call(HttpHandler handler) throws IOException {
    HttpServer started =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server = Optional.of(started);
    started.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          handler.handle(exchange);
          exchange.close();
        });
    started.start();
    return ScriptCall.of(
        PAGE, URI.create("http://localhost:" + started.getAddress().getPort() + "/items"));
  }

  private static List<String> symptoms(ScriptCall call) {
    HttpNetwork.Limits limits = new HttpNetwork.Limits(10, Duration.ZERO, Duration.ofSeconds(60));
    CheckResult result =
        new UrlCheck(call, new HttpNetwork(call.url(), limits, HeaderLines.NONE), false).run();
    return result.findings().stream().map(each -> each.symptom().id()).toList();
  }

  private static void respond(HttpExchange exchange, int status, String... headers)
      throws IOException {
    for (String header : headers) {
      int colon = header.indexOf(':');
      exchange
          .getResponseHeaders()
          .add(header.substring(0, colon), header.substring(colon + 1).strip());
    }
    exchange.sendResponseHeaders(status, -1);
  }

  private static String origin(HttpExchange exchange) {
    return String.valueOf(exchange.getRequestHeaders().getFirst("Origin"));
  }

  private static boolean isOptions(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("OPTIONS");
  }

  /** FastAPI without its middleware handles OPTIONS with 405. */
  @Test
  void aServerWithoutCors() throws IOException {
    ScriptCall call =
        call(exchange -> respond(exchange, isOptions(exchange) ? 405 : 200, "Allow: GET"));
    assertEquals(List.of("no-cors"), symptoms(call));
    assertEquals(List.of("preflight-refused"), symptoms(call.header("Authorization", "x")));
  }

  /** {@code allow_origins=["*"], allow_credentials=True} reflects whoever asks. */
  @Test
  void aServerThatReflectsEveryOriginWithCredentials() throws IOException {
    ScriptCall call =
        call(
            exchange ->
                respond(
                    exchange,
                    200,
                    "Access-Control-Allow-Origin: " + origin(exchange),
                    "Access-Control-Allow-Credentials: true",
                    "Vary: Origin"));
    assertEquals(List.of("any-origin-with-credentials"), symptoms(call));
  }

  /** An exception handler outside of the middleware. */
  @Test
  void errorsWithoutHeaders() throws IOException {
    ScriptCall call = call(exchange -> respond(exchange, 500));
    assertEquals(List.of("lost-on-error"), symptoms(call));
  }

  @Test
  void pagesNotFoundWithoutHeaders() throws IOException {
    ScriptCall call =
        call(
            exchange -> {
              boolean found = exchange.getRequestURI().getPath().equals("/items");
              respond(
                  exchange,
                  found ? 200 : 404,
                  found ? "Access-Control-Allow-Origin: *" : "Server: x");
            });
    assertEquals(List.of("lost-on-error"), symptoms(call));
  }

  @Test
  void anOriginWithASlash() throws IOException {
    ScriptCall call =
        call(exchange -> respond(exchange, 200, "Access-Control-Allow-Origin: " + PAGE + "/"));
    assertEquals(List.of("origin-value-invalid"), symptoms(call));
  }

  @Test
  void twoOrigins() throws IOException {
    ScriptCall call =
        call(
            exchange ->
                respond(
                    exchange,
                    200,
                    "Access-Control-Allow-Origin: *",
                    "Access-Control-Allow-Origin: " + PAGE));
    assertEquals(List.of("doubled-header"), symptoms(call));
  }

  @Test
  void noVary() throws IOException {
    ScriptCall call =
        call(
            exchange ->
                respond(
                    exchange,
                    200,
                    "Access-Control-Allow-Origin: "
                        + (origin(exchange).equals(PAGE) ? PAGE : "null")));
    assertEquals(List.of("vary-dropped"), symptoms(call));
  }

  @Test
  void aCache() throws IOException {
    ScriptCall call =
        call(exchange -> respond(exchange, 200, "Access-Control-Allow-Origin: " + PAGE));
    assertEquals(
        new TreeSet<>(List.of("vary-dropped", "cached-for-other-origin")),
        new TreeSet<>(symptoms(call)));
  }

  @Test
  void methodsAndHeadersThatAreNotListed() throws IOException {
    ScriptCall call =
        call(
            exchange ->
                respond(
                    exchange,
                    200,
                    "Access-Control-Allow-Origin: *",
                    "Access-Control-Allow-Methods: GET"));
    assertEquals(List.of("methods-missing"), symptoms(call.method("PUT")));
    assertEquals(List.of("headers-missing"), symptoms(call.header("X-A", "1")));
    assertEquals(List.of(), symptoms(call));
  }

  @Test
  void aRedirectOfThePreflightAndOneToElsewhereWhichIsNotFollowed() throws IOException {
    ScriptCall call =
        call(
            exchange ->
                respond(
                    exchange,
                    302,
                    "Access-Control-Allow-Origin: *",
                    "Location: http://127.0.0.1:1/login"));
    assertEquals(List.of("preflight-redirected"), symptoms(call.method("PUT")));
    assertEquals(List.of("redirected"), symptoms(call));
  }

  @Test
  void tooManyRequests() throws IOException {
    ScriptCall call = call(exchange -> respond(exchange, 429, "Retry-After: 60"));
    assertTrue(symptoms(call).contains("rate-limited"));
  }

  @Test
  void aMethodThatChangesSomethingIsOnlyAskedAbout() throws IOException {
    ScriptCall call =
        call(
            exchange -> {
              assertEquals("OPTIONS", exchange.getRequestMethod());
              respond(
                  exchange,
                  204,
                  "Access-Control-Allow-Origin: *",
                  "Access-Control-Allow-Methods: DELETE");
            });
    assertEquals(List.of(), symptoms(call.method("DELETE")));
    assertEquals(1, requests.get());
  }

  @Test
  void aLongBodyIsNotRead() throws IOException {
    ScriptCall call =
        call(
            exchange -> {
              exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
              exchange.sendResponseHeaders(200, 1L << 40);
              try {
                byte[] block = new byte[1 << 16];
                for (int i = 0; i < 1 << 12; i++) {
                  exchange.getResponseBody().write(block);
                }
              } catch (IOException closed) {
                // The client does not want it.
              }
            });
    assertEquals(List.of(), symptoms(call));
  }
}
