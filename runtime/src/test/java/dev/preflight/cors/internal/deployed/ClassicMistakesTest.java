package dev.preflight.cors.internal.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
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
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An API as FastAPI and its relatives make it, without a manifest: routes that JSON comes from, a
 * middleware of CORS that is configured once for each mistake that people make with it, by the
 * first segment of the path. Each is found, and named, and nothing else is.
 */
class ClassicMistakesTest {

  private static final String PAGE = "https://app.example.com";
  private static HttpServer server;

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", ClassicMistakesTest::route);
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  /** The application: one route, {@code /items}, and an id that makes it fail. */
  private static void route(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    String mistake = path[1];
    boolean options = exchange.getRequestMethod().equals("OPTIONS");
    if (mistake.equals("slash") && path.length == 3) {
      exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getPath() + "/");
      end(exchange, 307);
      return;
    }
    boolean found = path.length == 3 || (path.length == 4 && path[3].isEmpty());
    int status = found ? 200 : 404;
    if (options && (mistake.equals("no-middleware") || mistake.equals("by-hand"))) {
      exchange.getResponseHeaders().set("Allow", "GET, PUT");
      end(exchange, 405);
      return;
    }
    if (found || !Set.of("only-200", "by-hand").contains(mistake)) {
      middleware(mistake, exchange);
    }
    end(exchange, options && !found ? 200 : status);
  }

  /** What the middleware adds, as it was configured. */
  private static void middleware(String mistake, HttpExchange exchange) {
    String origin = String.valueOf(exchange.getRequestHeaders().getFirst("Origin"));
    boolean listed = origin.equals(PAGE);
    Headers headers = exchange.getResponseHeaders();
    switch (mistake) {
      case "right", "slash", "only-200", "by-hand" -> {
        headers.set("Vary", "Origin");
        allow(headers, listed ? origin : "", true);
      }
      case "star" -> allow(headers, "*", true);
      case "echo" -> {
        headers.set("Vary", "Origin");
        allow(headers, origin, true);
      }
      case "no-vary" -> allow(headers, listed ? origin : "", true);
      case "no-credentials" -> {
        headers.set("Vary", "Origin");
        allow(headers, listed ? origin : "", false);
      }
      case "port" -> {
        headers.set("Vary", "Origin");
        allow(headers, PAGE + ":443", true);
      }
      default -> {}
    }
  }

  private static void allow(Headers headers, String origin, boolean credentials) {
    if (!origin.isEmpty()) {
      headers.set("Access-Control-Allow-Origin", origin);
      headers.set("Access-Control-Allow-Methods", "GET, PUT");
      headers.set("Access-Control-Allow-Headers", "Authorization, Content-Type");
      if (credentials) {
        headers.set("Access-Control-Allow-Credentials", "true");
      }
    }
  }

  private static void end(HttpExchange exchange, int status) throws IOException {
    byte[] body = "{\"detail\":\"x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Server", "uvicorn");
    boolean empty = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      value = {
        "right,          GET,    -",
        "right,          cookie, -",
        "right,          PUT,    -",
        "star,           cookie, wildcard-with-credentials",
        "star,           GET,    wildcard-with-credentials",
        "echo,           cookie, any-origin-with-credentials",
        "echo,           GET,    any-origin-with-credentials",
        "no-vary,        GET,    vary-dropped",
        "no-middleware,  PUT,    preflight-refused",
        "no-middleware,  GET,    no-cors",
        "by-hand,        PUT,    preflight-refused",
        "only-200,       GET,    lost-on-error",
        "slash,          PUT,    preflight-redirected",
        "slash,          GET,    redirected",
        "no-credentials, cookie, credentials-missing",
        "port,           GET,    origin-value-invalid",
        "right,          PATCH,  methods-missing",
        "right,          X-A,    headers-missing",
      })
  void eachMistakeIsNamedAndNothingElse(String mistake, String kind, String symptom) {
    CheckResult result = check(mistake, kind);
    List<String> found = result.findings().stream().map(each -> each.symptom().id()).toList();
    assertEquals(symptom.equals("-") ? List.of() : List.of(symptom), found, result::toString);
  }

  /** What to change is said in the words of the framework where the mistake is one of its own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "star          | cookie | allow_origins with names instead of [\"*\"]",
        "echo          | GET    | allow_origins with names instead of [\"*\"]",
        "no-middleware | GET    | app.add_middleware(CORSMiddleware, allow_origins=[…])",
        "no-middleware | PUT    | FastAPI and others: add their CORS middleware",
        "only-200      | GET    | exception handlers run outside of its CORS middleware",
        "slash         | PUT    | redirect_slashes=False",
      })
  void whatToChangeIsSaidForTheFramework(String mistake, String kind, String change) {
    assertTrue(
        check(mistake, kind).findings().stream()
            .anyMatch(each -> each.symptom().look().contains(change)),
        change);
  }

  private static CheckResult check(String mistake, String kind) {
    URI url =
        URI.create("http://localhost:" + server.getAddress().getPort() + "/" + mistake + "/items");
    ScriptCall get = ScriptCall.of(PAGE, url);
    ScriptCall call =
        Map.of("GET", get, "cookie", get.withCredentials(), "X-A", get.header("X-A", "1"))
            .getOrDefault(kind, get.method(kind));
    HttpNetwork.Limits limits = new HttpNetwork.Limits(10, Duration.ZERO, Duration.ofSeconds(60));
    return new UrlCheck(call, new HttpNetwork(url, limits, HeaderLines.NONE), false).run();
  }
}
