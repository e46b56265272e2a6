package dev.preflight.cors.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

  private static final String PAGE = "https://app.example.com";
  private static final URI API = URI.create("https://api.example.com/orders/1");
  private static final ScriptCall GET = ScriptCall.of(PAGE, API);
  private static final ScriptCall PUT =
      GET.method("put").header("Content-Type", "application/json").header("X-Tenant", "1");
  private static final String ALLOWED = "Access-Control-Allow-Origin: " + PAGE;

  @Test
  void aSimpleCallIsSentAtOnce() throws IOException {
    FakeServer server = new FakeServer().responds(200, ALLOWED, "X-Total: 3", "Expires: 0");
    FetchResult result = new Browser(server).fetch(GET);
    assertTrue(result.isAllowed());
    assertEquals(List.of("expires"), result.readable());
    assertEquals(
        List.of(new WireRequest("GET", API, HeaderLines.NONE.and("Origin", PAGE), false)),
        server.requests);
  }

  @Test
  void anotherCallIsAskedAboutFirst() throws IOException {
    FakeServer server =
        new FakeServer()
            .responds(
                204,
                ALLOWED,
                "Access-Control-Allow-Methods: GET, PUT",
                "Access-Control-Allow-Headers: Content-Type, X-Tenant")
            .responds(404, ALLOWED);
    FetchResult result = new Browser(server).fetch(PUT);
    assertTrue(result.isAllowed());
    assertEquals(
        List.of(
            "Accept: */*",
            "Access-Control-Request-Method: PUT",
            "Access-Control-Request-Headers: content-type,x-tenant",
            "Origin: " + PAGE),
        server.requests.get(0).headers().lines().stream().map(String::valueOf).toList());
    assertEquals("PUT", server.requests.get(1).method());
  }

  @ParameterizedTest(name = "{0}: {1} / {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "204 | PUT | content-type, x-tenant | -",
        "200 | put, PUT,, | *, | -",
        "299 | * | * | -",
        "204 | put | * | Method PUT is not allowed by Access-Control-Allow-Methods in preflight"
            + " response.",
        "204 | PUT | Content-Type | Request header field x-tenant is not allowed by"
            + " Access-Control-Allow-Headers in preflight response.",
        "204 | PUT, @ | * | Cannot parse Access-Control-Allow-Methods response header field in"
            + " preflight response.",
        "204 | PUT | x-tenant content-type | Cannot parse Access-Control-Allow-Headers response"
            + " header field in preflight response.",
        "403 | PUT | * | Response to preflight request doesn't pass access control check: It does"
            + " not have HTTP ok status.",
        "302 | PUT | * | Response to preflight request doesn't pass access control check: Redirect"
            + " is not allowed for a preflight request.",
      })
  void thePreflightDecides(int status, String methods, String headers, String expected)
      throws IOException {
    FakeServer server =
        new FakeServer()
            .responds(
                status,
                ALLOWED,
                "Access-Control-Allow-Methods: " + methods,
                "Access-Control-Allow-Headers: " + headers)
            .responds(200, ALLOWED);
    FetchResult result = new Browser(server).fetch(PUT);
    assertEquals(expected, result.blocked().map(Blocked::message).orElse("-"));
    assertEquals(result.isAllowed() ? 2 : 1, server.requests.size());
  }

  @ParameterizedTest(name = "{0}, with credentials {1}: {2}")
  @CsvSource({
    "BROWSERS, false, true",
    "STANDARD, false, false",
    "BROWSERS, true, false",
    "STANDARD, true, false"
  })
  void browsersLetTheStarCoverAuthorization(
      Conformance conformance, boolean credentials, boolean allowed) throws IOException {
    FakeServer server =
        new FakeServer()
            .responds(
                204,
                ALLOWED,
                "Access-Control-Allow-Credentials: true",
                "Access-Control-Allow-Headers: *");
    ScriptCall call = GET.header("Authorization", "Bearer x");
    FetchResult result =
        new Browser(server, conformance).fetch(credentials ? call.withCredentials() : call);
    assertEquals(allowed, result.isAllowed());
    assertEquals(
        allowed, result.steps().stream().anyMatch(step -> step.text().contains("Name the header")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"TRACE", "connect", "Track", "'PUT,DELETE'", "''"})
  void noScriptSendsSuchAMethod(String method) throws IOException {
    FakeServer server = new FakeServer().responds(200, ALLOWED);
    assertEquals(false, new Browser(server).fetch(GET.method(method)).isAllowed());
    assertEquals(List.of(), server.requests);
  }

  @ParameterizedTest(name = "{0} is sent as {1}")
  @CsvSource({"get, GET", "options, OPTIONS", "patch, patch", "query, query"})
  void someMethodsAreWrittenInUpperCase(String written, String sent) throws IOException {
    FakeServer server = new FakeServer().responds(200, ALLOWED, "Access-Control-Allow-Methods: *");
    new Browser(server).fetch(GET.method(written));
    assertEquals(sent, server.requests.get(server.requests.size() - 1).method());
  }

  @Test
  void headersOfTheBrowsersOwnAreLeftOut() throws IOException {
    FakeServer server = new FakeServer().responds(200, ALLOWED);
    new Browser(server).fetch(GET.header("Cookie", "a=b").header("Sec-X", "1"));
    assertEquals(HeaderLines.NONE.and("Origin", PAGE), server.requests.get(0).headers());
  }

  @Test
  void thePagesOwnOriginNeedsNoPermission() throws IOException {
    FakeServer server = new FakeServer().responds(200, "X-Total: 3");
    FetchResult result =
        new Browser(server).fetch(ScriptCall.of(PAGE, URI.create(PAGE + ":443/x")).method("PUT"));
    assertTrue(result.isAllowed());
    assertEquals(List.of("x-total"), result.readable());
    assertEquals(1, server.requests.size());
  }

  @Test
  void aRedirectNeedsTheHeaderToo() throws IOException {
    FakeServer server = new FakeServer().responds(302, "Location: /orders/2");
    FetchResult result = new Browser(server).fetch(GET);
    assertEquals(
        "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
        result.blocked().orElseThrow().message());
    assertEquals(1, server.requests.size());
  }

  @Test
  void aRedirectToAThirdOriginLosesThePagesNameAndItsLogin() throws IOException {
    FakeServer server =
        new FakeServer()
            .responds(204, ALLOWED, "Access-Control-Allow-Headers: authorization")
            .responds(307, ALLOWED, "Location: https://other.example/x")
            .responds(200, "Access-Control-Allow-Origin: null");
    FetchResult result = new Browser(server).fetch(GET.header("Authorization", "Bearer x"));
    assertTrue(result.isAllowed());
    assertEquals(
        new WireRequest(
            "GET",
            URI.create("https://other.example/x"),
            HeaderLines.NONE.and("Origin", "null"),
            false),
        server.requests.get(2));
  }

  @ParameterizedTest(name = "{1} after {0} to {2}")
  @CsvSource({"POST, 301, GET", "POST, 302, GET", "PUT, 303, GET", "POST, 307, POST"})
  void aRedirectMayChangeTheMethod(String method, int status, String then) throws IOException {
    FakeServer server = new FakeServer();
    if (method.equals("PUT")) {
      server.responds(204, ALLOWED, "Access-Control-Allow-Methods: PUT");
    }
    server.responds(status, ALLOWED, "Location: /other").responds(200, ALLOWED);
    FetchResult result = new Browser(server).fetch(GET.method(method));
    assertTrue(result.isAllowed());
    assertEquals(then, server.requests.get(server.requests.size() - 1).method());
  }

  @ParameterizedTest(name = "Location: {0}")
  @CsvSource({
    "https://user:password@api.example.com/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "'http://a b/'"
  })
  void noBrowserGoesThere(String location) throws IOException {
    FakeServer server = new FakeServer().responds(302, ALLOWED, "Location: " + location);
    assertEquals(
        BlockReason.REDIRECT_INVALID,
        new Browser(server).fetch(GET).blocked().orElseThrow().reason());
  }

  @Test
  void aCircleEnds() throws IOException {
    FakeServer server = new FakeServer().responds(302, ALLOWED, "Location: /orders/1");
    assertEquals(false, new Browser(server).fetch(GET).isAllowed());
    assertEquals(21, server.requests.size());
  }

  @ParameterizedTest(name = "Access-Control-Expose-Headers: {0}, with credentials {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Total | false | x-total",
        "x-TOTAL, ETag | true | x-total etag",
        "* | false | x-total etag authorization",
        "* | true | ''",
        "X-Total ETag | false | ''",
        "X-Total, \"ETag\" | false | ''",
      })
  void whatIsExposedCanBeRead(String exposed, boolean credentials, String readable) {
    WireResponse response =
        FakeServer.response(
            200,
            "X-Total: 3",
            "ETag: x",
            "Authorization: x",
            "Set-Cookie: a=b",
            "access-control-expose-headers: " + exposed);
    List<String> names =
        ExposedHeaders.readable(response, credentials).stream()
            .filter(name -> !name.startsWith("access-"))
            .toList();
    assertEquals(readable, String.join(" ", names));
  }
}
