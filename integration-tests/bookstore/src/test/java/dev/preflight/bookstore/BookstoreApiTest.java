package dev.preflight.bookstore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.bookstore.server.ApiServer;
import dev.preflight.bookstore.server.Traffic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API responds, header by header, to requests as browsers send them. */
class BookstoreApiTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static ApiServer api;

  @BeforeAll
  static void start() throws IOException {
    api = ApiServer.start(0, new Traffic());
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          the shop may place an order             | POST   | /orders                   | http://localhost:8081         | 204 allow-credentials: true, allow-headers: Content-Type, Idempotency-Key, X-Api-Key, allow-methods: GET, HEAD, POST, allow-origin: http://localhost:8081, max-age: 1800, vary: Origin
          the shop on any port                    | POST   | /orders                   | http://localhost:3000         | 204 allow-credentials: true, allow-headers: Content-Type, Idempotency-Key, X-Api-Key, allow-methods: GET, HEAD, POST, allow-origin: http://localhost:3000, max-age: 1800, vary: Origin
          the shop in production                  | POST   | /orders                   | https://bookstore.example     | 204 allow-credentials: true, allow-headers: Content-Type, Idempotency-Key, X-Api-Key, allow-methods: GET, HEAD, POST, allow-origin: https://bookstore.example, max-age: 1800, vary: Origin
          a subdomain of the shop                 | POST   | /orders                   | https://de.bookstore.example  | 204 allow-credentials: true, allow-headers: Content-Type, Idempotency-Key, X-Api-Key, allow-methods: GET, HEAD, POST, allow-origin: https://de.bookstore.example, max-age: 1800, vary: Origin
          a host that ends like the shop's        | POST   | /orders                   | https://evilbookstore.example | 403 vary: Origin
          a host that starts like the shop's      | POST   | /orders                   | http://localhost.evil.example | 403 vary: Origin
          the shop without TLS                    | POST   | /orders                   | http://bookstore.example      | 403 vary: Origin
          a sandboxed frame                       | POST   | /orders                   | null                          | 403 vary: Origin
          a method that is not there              | PATCH  | /orders                   | http://localhost:8081         | 204 allow-credentials: true, allow-headers: Content-Type, Idempotency-Key, X-Api-Key, allow-methods: GET, HEAD, POST, allow-origin: http://localhost:8081, max-age: 1800, vary: Origin
          one order can only be read              | GET    | /orders/1                 | http://localhost:8081         | 204 allow-credentials: true, allow-headers: Content-Type, Idempotency-Key, X-Api-Key, allow-methods: GET, HEAD, allow-origin: http://localhost:8081, max-age: 1800, vary: Origin
          anyone may read a book                  | GET    | /books/dracula            | https://anyone.example        | 204 allow-headers: X-Api-Key, allow-methods: GET, HEAD, allow-origin: *, max-age: 1800
          nobody may remove a book                | DELETE | /books/dracula            | http://localhost:8081         | 204 allow-headers: X-Api-Key, allow-methods: GET, HEAD, allow-origin: *, max-age: 1800
          anyone may read reviews                 | GET    | /books/moby-dick/reviews  | https://anyone.example        | 204 allow-headers: X-Api-Key, allow-methods: GET, HEAD, allow-origin: *, max-age: 1800
          the shop may write a review             | POST   | /books/moby-dick/reviews  | http://localhost:8081         | 204 allow-headers: Content-Type, X-Api-Key, allow-methods: POST, allow-origin: http://localhost:8081, max-age: 1800, vary: Origin
          others may not write a review           | POST   | /books/moby-dick/reviews  | https://anyone.example        | 403 vary: Origin
          a partner needs no key for a preflight  | PUT    | /partner/stock/dracula    | https://acme.partner.example  | 204 allow-headers: Content-Type, X-Api-Key, allow-methods: PUT, allow-origin: https://acme.partner.example, max-age: 600, vary: Origin
          the shop is no partner                  | PUT    | /partner/stock/dracula    | http://localhost:8081         | 403 vary: Origin
          a storefront that is in the table       | POST   | /storefronts/reservations | https://whale.example         | 204 allow-headers: Content-Type, X-Api-Key, allow-methods: POST, allow-origin: https://whale.example, max-age: 1800, vary: Origin
          a storefront on another port            | POST   | /storefronts/reservations | https://whale.example:8443    | 403 vary: Origin
          the shop is no storefront               | POST   | /storefronts/reservations | http://localhost:8081         | 403 vary: Origin
          """)
  void preflight(String who, String method, String path, String origin, String expected)
      throws Exception {
    HttpRequest request =
        request(path)
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", method)
            .build();
    assertEquals(expected, response(request));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          anyone reads the catalogue              | GET     | /books                    | https://anyone.example  | 200 allow-origin: *, expose-headers: X-Total-Count
          so does who is no browser               | GET     | /books                    | -                       | 200 allow-origin: *, expose-headers: X-Total-Count
          a HEAD is a GET without a body          | HEAD    | /books                    | https://anyone.example  | 200 allow-origin: *, expose-headers: X-Total-Count
          a missing book is readable news         | GET     | /books/ulysses            | https://anyone.example  | 404 allow-origin: *, expose-headers: X-Total-Count
          so is a broken server                   | GET     | /books/middlemarch/sample | https://anyone.example  | 500 allow-origin: *, expose-headers: X-Total-Count
          so is a method that is not there        | PATCH   | /books                    | https://anyone.example  | 405 allow-origin: *, expose-headers: X-Total-Count
          the shop reads orders                   | GET     | /orders                   | http://localhost:8081   | 200 allow-credentials: true, allow-origin: http://localhost:8081, expose-headers: Location, vary: Origin
          a stranger's call runs unread           | GET     | /orders                   | https://anyone.example  | 200 vary: Origin
          a cache keeps origins apart             | GET     | /orders                   | -                       | 200 vary: Origin
          nobody reads everybody's orders         | GET     | /orders/all               | http://localhost:8081   | 200
          anyone reads reviews                    | GET     | /books/moby-dick/reviews  | https://anyone.example  | 200 allow-origin: *
          a partner reads that the key is missing | GET     | /partner/stock            | http://partner.localhost:8081 | 401 allow-origin: http://partner.localhost:8081, vary: Origin
          a storefront reads the offers           | GET     | /storefronts/offers       | https://books.corner.example:8443 | 200 allow-origin: https://books.corner.example:8443, vary: Origin
          others do not                           | GET     | /storefronts/offers       | https://corner.example  | 200 vary: Origin
          plain OPTIONS is no preflight           | OPTIONS | /orders                   | http://localhost:8081   | 200 allow-credentials: true, allow-origin: http://localhost:8081, expose-headers: Location, vary: Origin
          """)
  void call(String what, String method, String path, String origin, String expected)
      throws Exception {
    HttpRequest.Builder request = request(path).method(method, BodyPublishers.noBody());
    if (origin != null) {
      request.header("Origin", origin);
    }
    assertEquals(expected, response(request.build()));
  }

  @Test
  void anOrderSentTwiceIsPlacedOnceAndBelongsToItsCookie() throws Exception {
    String order = "{\"lines\": [{\"book\": \"middlemarch\", \"copies\": 1}]}";
    HttpResponse<String> first = send(order(order).build());
    assertEquals(201, first.statusCode());
    String cookie = first.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    HttpResponse<String> second = send(order(order).header("Cookie", cookie).build());
    assertEquals(first.headers().firstValue("Location"), second.headers().firstValue("Location"));
    HttpRequest.Builder mine = request("/orders").header("Cookie", cookie);
    assertEquals("[" + first.body() + "]", send(mine.build()).body());
    assertEquals("[]", send(request("/orders").build()).body());
  }

  @Test
  void anOrderThatCannotBeFilledTakesNothing() throws Exception {
    String order =
        "{\"lines\": [{\"book\": \"moby-dick\", \"copies\": 1}, {\"book\": \"dracula\", \"copies\":"
            + " 99}]}";
    String before = send(request("/books/moby-dick").build()).body();
    HttpResponse<String> refused = send(order(order).build());
    assertEquals(409, refused.statusCode());
    assertEquals("{\"detail\":\"We do not have 99 of Dracula.\",\"status\":409}", refused.body());
    assertEquals(before, send(request("/books/moby-dick").build()).body());
  }

  @Test
  void aStorefrontMayOpenWhileTheApiRunsAndARefusalIsRememberedForAMinute() throws Exception {
    api.storefronts().open("https://new.example", "New");
    assertEquals("200 allow-origin: https://new.example, vary: Origin", offersFor("new.example"));
    assertEquals("200 vary: Origin", offersFor("late.example"));
    api.storefronts().open("https://late.example", "Too late for the minute that is remembered");
    assertEquals("200 vary: Origin", offersFor("late.example"));
  }

  @Test
  void aStorefrontReadsItsOwnSalesAndNoOthers() throws Exception {
    String whale = loggedIn("The White Whale");
    String corner = loggedIn("The Corner Shop");
    String readable =
        "200 allow-credentials: true, allow-origin: https://whale.example, vary: Origin";
    assertEquals(readable, salesFor("https://whale.example", whale));
    assertEquals("200 vary: Origin", salesFor("https://books.corner.example:8443", whale));
    assertEquals("200 vary: Origin", salesFor("https://whale.example", corner));
    assertEquals("200 vary: Origin", salesFor("https://anyone.example", whale));
    assertEquals(
        readable.replace("200", "401"), salesFor("https://whale.example", "storefront=none"));
  }

  private static String loggedIn(String storefront) throws Exception {
    HttpRequest.Builder login =
        request("/sales/login")
            .header("Content-Type", "text/plain")
            .PUT(BodyPublishers.ofString(storefront));
    return send(login.build()).headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private static String salesFor(String origin, String cookie) throws Exception {
    return response(request("/sales").header("Origin", origin).header("Cookie", cookie).build());
  }

  private static String offersFor(String host) throws Exception {
    return response(request("/storefronts/offers").header("Origin", "https://" + host).build());
  }

  private static HttpRequest.Builder order(String json) {
    return request("/orders")
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", "attempt-1")
        .POST(BodyPublishers.ofString(json));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api.url() + path));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  /** The status and every CORS header, without the common prefix of their names. */
  private static String response(HttpRequest request) throws Exception {
    HttpResponse<String> response = send(request);
    String headers =
        response.headers().map().entrySet().stream()
            .map(
                header ->
                    header.getKey().toLowerCase(Locale.ROOT)
                        + ": "
                        + String.join(", ", header.getValue()))
            .filter(header -> header.startsWith("access-control-") || header.startsWith("vary:"))
            .map(header -> header.replaceFirst("^access-control-", ""))
            .sorted()
            .collect(Collectors.joining(", "));
    return (response.statusCode() + " " + headers).strip();
  }
}
