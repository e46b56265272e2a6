package dev.preflight.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.outcome.CorsOutcome;
import dev.preflight.cors.outcome.CorsOutcomeListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a developer reads about a refused request. */
class ExplanationTest {

  @Test
  void aRefusedRequestIsExplainedOnceWithPolicyPlaceAndFix() throws Exception {
    try (LogRecords log = new LogRecords();
        Shop shop = Shop.start(Shop.application())) {
      shop.send("PUT", "shop/1?q=1", "Origin", "https://new.example");
      shop.send("PUT", "shop/2", "Origin", "https://new.example");
      assertEquals(
          List.of(
              """
              INFO PUT /shop/1 from origin https://new.example is refused: it is not listed
                policy: ShopResource.java:14
                fix: add https://new.example to the origins at ShopResource.java:14 if that page may read the responses
                This cause is not reported again.\
              """),
          log.messages());
    }
  }

  @Test
  void aNearMissIsNamed() throws Exception {
    Map<String, String> reasons = new TreeMap<>();
    try (Shop shop =
        Shop.start(
            Shop.unconfigured()
                .property("shop.origins", "https://app.example.com,https://*.wide.example")
                .property("preflight.explain", "true"))) {
      for (String origin :
          List.of(
              "http://app.example.com",
              "https://app.example.com:8443",
              "https://www.app.example.com",
              "https://APP.example.com",
              "https://app.example.com/",
              "https://wide.example",
              "null")) {
        HttpResponse<String> response = shop.get("shop/1", origin);
        assertEquals(200, response.statusCode());
        reasons.put(origin, response.headers().firstValue("Preflight-Explain").orElse("none"));
      }
    }
    String place = " (ShopResource.java:14): ";
    assertEquals(
        new TreeMap<>(
            Map.of(
                "http://app.example.com",
                "origin-not-listed"
                    + place
                    + "it is not listed; \"https://app.example.com\" is allowed, which differs in"
                    + " the scheme (https, not http); fix: write \"https://app.example.com\", or"
                    + " take the risk on purpose: tolerate = Risk.INSECURE_ORIGINS, at"
                    + " ShopResource.java:14",
                "https://app.example.com:8443",
                "origin-not-listed"
                    + place
                    + "it is not listed; \"https://app.example.com\" is allowed, which differs in"
                    + " the port; fix: add https://app.example.com:8443 to the origins at"
                    + " ShopResource.java:14 if that page may read the responses",
                "https://www.app.example.com",
                "origin-not-listed"
                    + place
                    + "it is not listed; \"https://app.example.com\" is allowed, which differs in"
                    + " \"www.\"; fix: add https://www.app.example.com to the origins at"
                    + " ShopResource.java:14 if that page may read the responses",
                "https://APP.example.com",
                "origin-malformed"
                    + place
                    + "no browser sends this value: \"https://app.example.com\" is allowed, which"
                    + " differs in upper case only; fix: let the client send the origin as browsers"
                    + " do, scheme://host or scheme://host:port in lower case",
                "https://app.example.com/",
                "origin-malformed"
                    + place
                    + "no browser sends this value: it is allowed without the slash at the end;"
                    + " fix: let the client send the origin as browsers do, scheme://host or"
                    + " scheme://host:port in lower case",
                "https://wide.example",
                "origin-not-listed"
                    + place
                    + "it is not listed; \"https://*.wide.example\" is allowed, which differs in"
                    + " that a pattern with *. takes subdomains only; fix: add https://wide.example"
                    + " to the origins at ShopResource.java:14 if that page may read the responses",
                "null",
                "origin-null"
                    + place
                    + "the page has no origin: it is a local file, a sandboxed iframe, or came"
                    + " through a redirect, and so might an attacker's; fix: serve the page over"
                    + " http or https, and add its origin to the origins at ShopResource.java:14")),
        reasons);
  }

  @Test
  void aPreflightIsExplainedByOriginMethodAndHeader() throws Exception {
    try (Shop shop = Shop.start(Shop.application().property("preflight.explain", true))) {
      assertEquals(
          Optional.of(
              "origin-not-listed (ShopResource.java:14): it is not listed; fix: add"
                  + " https://new.example to the origins at ShopResource.java:14 if that page may"
                  + " read the responses"),
          explanation(shop.preflight("shop/1", "https://new.example", "PUT")));
      assertEquals(
          Optional.of(
              "method-not-allowed (ShopResource.java:14): the method PATCH is not allowed here,"
                  + " only GET, HEAD, PUT; fix: add a resource method for PATCH at this path, or"
                  + " add it to the methods at ShopResource.java:14 if there is one"),
          explanation(shop.preflight("shop/1", Shop.ORIGIN, "PATCH")));
      assertEquals(
          Optional.of(
              "header-not-allowed (ShopResource.java:14): the request header x-trace is not"
                  + " allowed, only X-Tenant; fix: read it in the resource method with"
                  + " @HeaderParam(\"x-trace\"), or add it to the allowedHeaders at"
                  + " ShopResource.java:14"),
          explanation(shop.preflight("shop/1", Shop.ORIGIN, "PUT", "x-tenant", "x-trace")));
      assertEquals(
          Optional.empty(), explanation(shop.preflight("shop/1", Shop.ORIGIN, "PUT", "x-tenant")));
    }
  }

  @Test
  void responsesHaveNoReasonUnlessTheyAreAskedTo() throws Exception {
    try (Shop shop = Shop.start(Shop.application())) {
      assertEquals(Optional.empty(), explanation(shop.get("shop/1", "https://new.example")));
    }
  }

  @Test
  void aPagesOwnRequestsAreNotRefusals() throws Exception {
    try (LogRecords log = new LogRecords();
        Shop shop = Shop.start(Shop.application())) {
      shop.send("PUT", "shop/1", "Origin", "http://own.example:81", "Host", "own.example:81");
      assertEquals(List.of(), log.messages());
    }
  }

  @Test
  void aPreflightOfAPathWithoutPolicyIsExplained() throws Exception {
    try (LogRecords log = new LogRecords();
        Shop shop = Shop.start(Shop.application())) {
      shop.preflight("shop/unshared", Shop.ORIGIN, "DELETE");
      shop.preflight("shop/unshared", Shop.ORIGIN, "DELETE");
      assertEquals(
          List.of(
              """
              INFO DELETE /shop/unshared from origin https://app.example.com is refused: no policy governs this path, so pages of other origins cannot use it
                fix: annotate the resource method that handles it, or its class, with @CrossOrigin("https://app.example.com") if that page may
                This cause is not reported again.\
              """),
          log.messages());
    }
  }

  @Test
  void lineEndsInARequestStayOutOfTheLog() throws Exception {
    try (LogRecords log = new LogRecords();
        Shop shop = Shop.start(Shop.application())) {
      shop.get("shop/a%0D%0AINFO%20forged", "https://new.example");
      assertTrue(log.messages().get(0).startsWith("INFO GET /shop/a%0D%0AINFO%20forged from"));
    }
  }

  @Test
  void everyOutcomeCountsInMicrometer() throws Exception {
    MeterRegistry registry = new SimpleMeterRegistry();
    CorsOutcomeListener counters =
        (outcome, policy) ->
            registry.counter("cors", "outcome", outcome.name(), "policy", policy).increment();
    try (Shop shop = Shop.start(Shop.application().register(counters))) {
      shop.get("shop/1", Shop.ORIGIN);
      shop.get("shop/1", "https://new.example");
      shop.get("shop/2", "https://new.example");
      shop.preflight("shop/1", Shop.ORIGIN, "PUT");
      shop.preflight("shop/1", "https://new.example", "PUT");
      shop.preflight("shop/1", Shop.ORIGIN, "PATCH");
      shop.preflight("shop/1", Shop.ORIGIN, "PUT", "x-trace");
      shop.preflight("shop/unshared", Shop.ORIGIN, "DELETE");
      shop.send("GET", "shop/1");
    }
    Map<String, Double> counted = new TreeMap<>();
    registry
        .getMeters()
        .forEach(
            meter ->
                counted.put(
                    meter.getId().getTag("outcome") + " " + meter.getId().getTag("policy"),
                    meter.measure().iterator().next().getValue()));
    String place = " ShopResource.java:14";
    assertEquals(
        new TreeMap<>(
            Map.of(
                CorsOutcome.REQUEST_ALLOWED + place, 1.0,
                CorsOutcome.REQUEST_ORIGIN_REFUSED + place, 2.0,
                CorsOutcome.PREFLIGHT_ALLOWED + place, 1.0,
                CorsOutcome.PREFLIGHT_ORIGIN_REFUSED + place, 1.0,
                CorsOutcome.PREFLIGHT_METHOD_REFUSED + place, 1.0,
                CorsOutcome.PREFLIGHT_HEADER_REFUSED + place, 1.0,
                CorsOutcome.PREFLIGHT_UNGOVERNED + " ", 1.0)),
        counted);
  }

  private static Optional<String> explanation(HttpResponse<String> response) {
    return response.headers().firstValue("Preflight-Explain");
  }
}
