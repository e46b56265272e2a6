package dev.preflight.cors.deployments;

import static dev.preflight.cors.deployments.Row.anonymous;
import static dev.preflight.cors.deployments.Row.row;

import java.util.List;

/** The table: every way to ask, and what must come back, wherever the application is deployed. */
final class Rows {

  static final String APP = "https://app.example.com";
  static final String EVIL = "https://evil.example";

  private static final String ORDERS =
      "ACAC=true; ACAO=https://app.example.com; ACEH=X-Total; Vary=Origin;";
  private static final String ORDERS_PREFLIGHT =
      "ACAC=true; ACAH=Content-Type, X-Tenant; ACAM=GET, HEAD, PUT;"
          + " ACAO=https://app.example.com; ACMA=600; Vary=Origin;";
  private static final String RESPONSES = "ACAC=true; ACAO=https://app.example.com; Vary=Origin;";
  private static final String VARY = "Vary=Origin;";
  private static final String NONE = "";

  private Rows() {}

  static final List<Row> PREFLIGHTS =
      List.of(
          anonymous("a preflight needs no login")
              .preflight("orders/1", APP, "PUT")
              .expect(204, ORDERS_PREFLIGHT),
          anonymous("a subdomain of a partner is allowed")
              .preflight("orders/1", "https://shop.partner.example", "PUT")
              .expect(204, ORDERS_PREFLIGHT.replace(APP, "https://shop.partner.example")),
          anonymous("a method that is not shared gets the same true response")
              .preflight("orders/1", APP, "DELETE")
              .expect(204, ORDERS_PREFLIGHT),
          anonymous("an unknown method gets the same true response")
              .preflight("orders/1", APP, "PATCH")
              .expect(204, ORDERS_PREFLIGHT),
          anonymous("an empty requested method names none")
              .preflight("orders/1", APP, "")
              .expect(204, ORDERS_PREFLIGHT),
          anonymous("a blank requested method names none")
              .preflight("orders/1", APP, " \t ")
              .expect(204, ORDERS_PREFLIGHT),
          anonymous("a comma is no requested method")
              .preflight("orders/1", APP, ",")
              .expect(204, ORDERS_PREFLIGHT),
          anonymous("headers that are not allowed get the same true response")
              .preflight("orders/1", APP, "PUT", "Access-Control-Request-Headers: x-other")
              .expect(204, ORDERS_PREFLIGHT),
          anonymous("a foreign origin is refused")
              .preflight("orders/1", EVIL, "PUT")
              .expect(403, VARY),
          anonymous("the null origin is refused")
              .preflight("orders/1", "null", "PUT")
              .expect(403, VARY),
          anonymous("an empty origin is refused")
              .preflight("orders/1", "", "PUT")
              .expect(403, VARY),
          anonymous("two origins are refused")
              .preflight("orders/1", APP, "PUT", "Origin: " + APP)
              .http1()
              .expect(403, VARY),
          anonymous("two origins in odd case are refused")
              .preflight("orders/1", APP, "PUT", "oRIGIN: " + APP)
              .http1()
              .expect(403, VARY),
          anonymous("two origins in one line are refused")
              .preflight("orders/1", APP + ", " + APP, "PUT")
              .expect(403, VARY),
          anonymous("header names may be in odd case")
              .send("OPTIONS", "orders/1", "oRiGiN: " + APP, "access-CONTROL-request-METHOD: PUT")
              .expect(204, ORDERS_PREFLIGHT),
          anonymous("an origin in upper case is refused")
              .preflight("orders/1", "HTTPS://APP.EXAMPLE.COM", "PUT")
              .expect(403, VARY),
          anonymous("bytes that are no UTF-8 are refused")
              .preflight("orders/1", "https://\u00ff\u00fe.example", "PUT")
              .http1()
              .expect(403, VARY),
          anonymous("a public path is open to everybody")
              .preflight("orders/catalogue", EVIL, "GET")
              .expect(204, "ACAM=GET, HEAD; ACAO=*; ACMA=1800;"),
          anonymous("a public path refuses two origins")
              .preflight("orders/catalogue", EVIL, "GET", "Origin: " + APP)
              .http1()
              .expect(403, VARY),
          anonymous("a literal path leaves other methods to the template")
              .preflight("orders/catalogue", APP, "PUT")
              .expect(204, ORDERS_PREFLIGHT.replace("GET, HEAD, PUT", "PUT")),
          anonymous("two classes at one path: the first")
              .preflight("orders", APP, "GET")
              .expect(204, ORDERS_PREFLIGHT.replace("GET, HEAD, PUT", "GET, HEAD")),
          anonymous("two classes at one path: the second")
              .preflight("orders", "https://archive.example.com", "POST")
              .granted("POST"),
          anonymous("a sub-resource has its own policy")
              .preflight("shops/1/items", "https://items.example.com", "GET")
              .granted("GET, HEAD"),
          anonymous("a sub-resource by class")
              .preflight("shops/1/items-by-class/first", "https://items.example.com", "GET")
              .granted("GET, HEAD"),
          anonymous("a literal path of a sub-resource leaves other methods to its template")
              .preflight("shops/1/items/first", "https://items.example.com", "PUT")
              .granted("PUT, GET, HEAD"),
          anonymous("a sub-resource by interface")
              .preflight("shops/1/prices/x", "https://prices.example.com", "GET")
              .granted("GET, HEAD"),
          anonymous("a recursive locator")
              .preflight("shops/1/folder/a/b/c", "https://folders.example.com", "GET")
              .granted("GET, HEAD"),
          anonymous("a template with digits")
              .preflight("names/42", "https://numbers.example.com", "GET")
              .granted("GET, HEAD"),
          anonymous("a template with letters")
              .preflight("names/word", "https://words.example.com", "GET")
              .granted("GET, HEAD"),
          anonymous("matrix parameters play no part in matching")
              .preflight("names/42;v=1", "https://numbers.example.com", "GET")
              .granted("GET, HEAD"),
          anonymous("nor do those of an earlier segment")
              .preflight("names;v=1/me;w", "https://me.example.com", "GET")
              .granted("GET, HEAD"),
          anonymous("another method of the same template has another policy")
              .preflight("names/word", "https://writers.example.com", "PUT")
              .granted("PUT"),
          anonymous("a literal path goes before templates")
              .preflight("names/me", "https://me.example.com", "GET")
              .granted("GET, HEAD"),
          anonymous("a literal path with another's method")
              .preflight("names/me", "https://writers.example.com", "PUT")
              .granted("PUT"),
          anonymous("an encoded path")
              .preflight("names/caf%C3%A9%20au%20lait", "https://cafe.example.com", "GET")
              .granted("GET, HEAD"),
          anonymous("a template over several segments")
              .preflight("names/deep/a/b", "https://deep.example.com", "GET")
              .granted("GET, HEAD"),
          anonymous("annotations inherited from an interface")
              .preflight("status", "https://status.example.com", "GET")
              .granted("GET, HEAD"),
          anonymous("a method inherited from a class")
              .preflight("status/inherited", "https://status.example.com", "GET")
              .granted("GET, HEAD"),
          anonymous("a resource registered as an instance")
              .preflight("counter", APP, "GET")
              .granted("GET, HEAD"),
          anonymous("a second module has its own feature")
              .preflight("partners", "https://partners.example.com", "GET")
              .granted("GET, HEAD"),
          anonymous("a path with an OPTIONS method of its own")
              .preflight("options", APP, "GET")
              .granted("GET, HEAD"),
          anonymous("a preflight where nothing has a policy meets the login filter")
              .preflight("plain", APP, "GET")
              .expect(401, NONE, "login"),
          row("a preflight where nothing has a policy reaches the OPTIONS method")
              .preflight("options/ungoverned", APP, "OPTIONS")
              .expect(200, NONE, "own options"),
          row("plain OPTIONS reaches the OPTIONS method")
              .send("OPTIONS", "options")
              .origin(APP)
              .expect(200, NONE, "own options"),
          row("OPTIONS without an origin reaches the OPTIONS method")
              .send("OPTIONS", "options", "Access-Control-Request-Method: GET")
              .expect(200, NONE, "own options"),
          row("a resource that is not deployed is no endpoint")
              .preflight("ghost", APP, "GET")
              .expect(404, NONE));

  static final List<Row> ACTUAL =
      List.of(
          row("an allowed origin reads").get("orders").origin(APP).expect(200, ORDERS, "orders"),
          row("without an origin the response varies").get("orders").expect(200, VARY, "orders"),
          row("a foreign origin is served, but may not read")
              .get("orders")
              .origin(EVIL)
              .expect(200, VARY, "orders"),
          row("the null origin may not read").get("orders").origin("null").expect(200, VARY),
          row("an empty origin may not read").get("orders").origin("").expect(200, VARY),
          row("two origins may not read")
              .get("orders", "Origin: " + APP)
              .origin(APP)
              .http1()
              .expect(200, VARY),
          row("everybody reads a public path")
              .get("orders/catalogue")
              .origin(EVIL)
              .expect(200, "ACAO=*;", "catalogue"),
          row("a public path needs no origin")
              .get("orders/catalogue")
              .expect(200, "ACAO=*;", "catalogue"),
          row("HEAD").send("HEAD", "orders").origin(APP).expect(200, ORDERS),
          row("204")
              .send("PUT", "orders/1", "Content-Type: application/json")
              .origin(APP)
              .body("{}")
              .expect(204, ORDERS),
          row("a method that is not shared")
              .send("DELETE", "orders/1")
              .origin(APP)
              .expect(204, NONE),
          row("the second class at a path")
              .send("POST", "orders")
              .origin("https://archive.example.com")
              .readable(200),
          row("404 thrown by the method").get("orders/404").origin(APP).expect(404, ORDERS),
          row("404 by a bad parameter").get("orders/x").origin(APP).expect(404, ORDERS),
          row("404 by a bad query parameter")
              .get("responses/number?n=x")
              .origin(APP)
              .expect(404, RESPONSES),
          row("404 where no path matched").get("nowhere").origin(APP).expect(404, NONE),
          row("404 where only the class matched")
              .get("orders/no/where")
              .origin(APP)
              .expect(404, NONE),
          row("405").send("PATCH", "orders/1").origin(APP).expect(405, ORDERS),
          row("405 without a policy of the class")
              .send("DELETE", "names/me")
              .origin(APP)
              .expect(405, NONE),
          row("406").get("orders/1", "Accept: image/png").origin(APP).expect(406, ORDERS),
          row("415")
              .send("PUT", "orders/1", "Content-Type: text/xml")
              .origin(APP)
              .body("<x/>")
              .http1()
              .expect(415, ORDERS),
          anonymous("401 of a filter").get("orders").origin(APP).expect(401, ORDERS, "login"),
          row("401 of a pre-matching filter")
              .get("orders/1", "X-Gate: closed")
              .origin(APP)
              .expect(401, ORDERS, "gate"),
          row("401 of a pre-matching filter at an encoded path")
              .get("names/caf%C3%A9%20au%20lait", "X-Gate: closed")
              .origin("https://cafe.example.com")
              .readable(401, "gate"),
          row("401 of a pre-matching filter at a template")
              .get("names/word", "X-Gate: closed")
              .origin("https://words.example.com")
              .readable(401, "gate"),
          row("401 of a pre-matching filter where nothing matches")
              .get("nowhere", "X-Gate: closed")
              .origin(APP)
              .expect(401, NONE, "gate"),
          anonymous("an unmapped exception in a filter")
              .get("orders", "Authorization: broken")
              .origin(APP)
              .expect(500, ORDERS),
          anonymous("an unmapped error in a filter")
              .get("orders", "Authorization: failing")
              .origin(APP)
              .expect(500, ORDERS),
          row("an unmapped exception in a pre-matching filter")
              .get("orders", "X-Gate: broken")
              .origin(APP)
              .expect(500, ORDERS),
          row("204 of a void method").get("responses/empty").origin(APP).expect(204, RESPONSES),
          row("304").get("responses/not-modified").origin(APP).expect(304, RESPONSES),
          row("303").get("responses/redirect").origin(APP).expect(303, RESPONSES),
          row("403 thrown").get("responses/forbidden").origin(APP).expect(403, RESPONSES),
          row("418 thrown with a body")
              .get("responses/teapot")
              .origin(APP)
              .expect(418, RESPONSES, "teapot"),
          row("a mapped exception")
              .get("responses/mapped")
              .origin(APP)
              .expect(409, RESPONSES, "conflict"),
          row("a mapped exception whose response cannot be written")
              .get("responses/mapped-unwritable")
              .origin(APP)
              .expect(500, RESPONSES),
          row("an unmapped exception").get("responses/unmapped").origin(APP).expect(500, RESPONSES),
          row("an unmapped exception to a foreign origin")
              .get("responses/unmapped")
              .origin(EVIL)
              .expect(500, VARY),
          row("an unmapped exception without an origin")
              .get("responses/unmapped")
              .expect(500, VARY),
          row("an unmapped checked exception")
              .get("responses/unmapped-checked")
              .origin(APP)
              .expect(500, RESPONSES),
          row("an unmapped error")
              .get("responses/unmapped-error")
              .origin(APP)
              .expect(500, RESPONSES),
          row("an unmapped exception to HEAD")
              .send("HEAD", "responses/unmapped")
              .origin(APP)
              .expect(500, RESPONSES),
          row("an unmapped exception without a policy")
              .get("plain/unmapped")
              .origin(APP)
              .expect(500, NONE),
          row("an unmapped exception in a constructor").get("broken").origin(APP).readable(500),
          row("an unmapped exception in a locator")
              .get("shops/broken/items")
              .origin("https://items.example.com")
              .readable(500),
          row("a missing body writer")
              .get("responses/no-writer")
              .origin(APP)
              .expect(500, RESPONSES),
          row("a failing body writer")
              .get("responses/broken-writer")
              .origin(APP)
              .expect(500, RESPONSES),
          row("asynchronous")
              .get("responses/async")
              .origin(APP)
              .async()
              .expect(200, RESPONSES, "async"),
          row("an asynchronous timeout")
              .get("responses/async-timeout")
              .origin(APP)
              .async()
              .expect(503, RESPONSES),
          row("an unmapped asynchronous exception")
              .get("responses/async-unmapped")
              .origin(APP)
              .expect(500, RESPONSES),
          row("a completed stage")
              .get("responses/stage")
              .origin(APP)
              .expect(200, RESPONSES, "stage"),
          row("a stage that completes later")
              .get("responses/stage-later")
              .origin(APP)
              .async()
              .expect(200, RESPONSES, "stage later"),
          row("a stage that fails")
              .get("responses/stage-unmapped")
              .origin(APP)
              .expect(500, RESPONSES),
          row("server-sent events")
              .get("responses/events")
              .origin(APP)
              .async()
              .expect(200, RESPONSES, "data: two"),
          row("streaming")
              .get("responses/stream")
              .origin(APP)
              .expect(200, RESPONSES, "chunk chunk"),
          row("a large body")
              .get("responses/large")
              .origin(APP)
              .expect(200, RESPONSES, "x".repeat(1_000_000)),
          row("headers that the application wrote are replaced")
              .get("responses/own-headers")
              .origin(APP)
              .expect(
                  200,
                  "ACAC=true; ACAO=https://app.example.com; Vary=Accept-Encoding, Accept, Origin;",
                  "own"),
          row("headers that the application wrote are removed")
              .get("responses/own-headers")
              .origin(EVIL)
              .expect(200, "Vary=Accept-Encoding, Accept, Origin;", "own"),
          row("headers that an interceptor adds later are left out, but for Vary")
              .get("responses/late-headers")
              .origin(APP)
              .expect(
                  200,
                  "ACAC=true; ACAO=https://app.example.com; Vary=Origin | Accept-Encoding;",
                  "late"),
          row("Vary: * is kept")
              .get("responses/vary-any")
              .origin(APP)
              .expect(200, "ACAC=true; ACAO=https://app.example.com; Vary=*;", "own"),
          row("without a policy the application's own headers stay")
              .get("plain/own-cors")
              .origin(APP)
              .expect(200, "ACAO=https://own.example;", "own"),
          row("a sub-resource")
              .get("shops/1/items")
              .origin("https://items.example.com")
              .readable(200, "items"),
          row("a sub-resource by class")
              .get("shops/1/items-by-class/first")
              .origin("https://items.example.com")
              .readable(200, "first item"),
          row("a sub-resource by interface")
              .get("shops/1/prices/x")
              .origin("https://prices.example.com")
              .readable(200, "price"),
          row("a recursive locator")
              .get("shops/1/folder/a/b/c")
              .origin("https://folders.example.com")
              .readable(200, "depth 3"),
          row("405 in a sub-resource")
              .send("POST", "shops/1/items")
              .origin("https://items.example.com")
              .readable(405),
          row("404 thrown by a locator")
              .get("shops/missing/items")
              .origin("https://items.example.com")
              .readable(404),
          row("digits")
              .get("names/42")
              .origin("https://numbers.example.com")
              .readable(200, "number"),
          row("letters")
              .get("names/word")
              .origin("https://words.example.com")
              .readable(200, "word"),
          row("a method that only the template has")
              .send("PUT", "names/me")
              .origin("https://writers.example.com")
              .readable(204),
          row("an encoded path")
              .get("names/caf%C3%A9%20au%20lait")
              .origin("https://cafe.example.com")
              .readable(200, "encoded"),
          row("a trailing slash")
              .get("names/me/")
              .origin("https://me.example.com")
              .readable(200, "me"),
          row("several segments")
              .get("names/deep/a/b")
              .origin("https://deep.example.com")
              .readable(200, "deep"),
          row("annotations inherited from an interface")
              .get("status")
              .origin("https://status.example.com")
              .readable(200, "status"),
          row("a method inherited from a class")
              .get("status/inherited")
              .origin("https://status.example.com")
              .readable(200, "inherited"),
          row("a resource registered as an instance")
              .get("counter")
              .origin(APP)
              .readable(200, "counter"),
          row("a second module")
              .get("partners")
              .origin("https://partners.example.com")
              .readable(200, "partners"),
          row("a programmatic resource is left alone")
              .get("programmatic")
              .origin(APP)
              .expect(200, NONE, "programmatic"),
          row("a resource without a policy is left alone")
              .get("plain")
              .origin(APP)
              .expect(200, NONE, "plain"),
          row("a resource that is not deployed is no endpoint")
              .get("ghost")
              .origin(APP)
              .expect(404, NONE));
}
