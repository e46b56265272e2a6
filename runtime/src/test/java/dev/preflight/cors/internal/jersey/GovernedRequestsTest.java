package dev.preflight.cors.internal.jersey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.filter.HttpMethodOverrideFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Jersey's room makes of a request, without a container. */
class GovernedRequestsTest {

  private static final InMemory SHOP = InMemory.of(Shop.Orders.class, Shop.Internal.class);

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          # path                ¦ origin  ¦ method ¦ response
          orders                ¦ app     ¦ GET    ¦ 204 app GET,HEAD Origin
          orders                ¦ app     ¦ HEAD   ¦ 204 app GET,HEAD Origin
          orders                ¦ app     ¦ PUT    ¦ 204 app GET,HEAD Origin
          orders                ¦ partner ¦ GET    ¦ 403 - - Origin
          orders/               ¦ app     ¦ GET    ¦ 204 app GET,HEAD Origin
          orders;v=1            ¦ app     ¦ GET    ¦ 204 app GET,HEAD Origin
          orders/7              ¦ partner ¦ PUT    ¦ 204 partner PUT Origin
          orders/7;x=lines      ¦ partner ¦ PUT    ¦ 204 partner PUT Origin
          orders/7              ¦ app     ¦ PUT    ¦ 403 - - Origin
          orders/7              ¦ partner ¦ DELETE ¦ 403 - - Origin
          orders/7              ¦ partner ¦ GET    ¦ 403 - - Origin
          orders/7/failing      ¦ app     ¦ GET    ¦ 204 app GET,HEAD Origin
          orders/7/lines        ¦ partner ¦ GET    ¦ 204 partner GET,HEAD Origin
          orders/7/lines/1      ¦ partner ¦ GET    ¦ 204 partner GET,HEAD Origin
          orders/7/lines/1      ¦ app     ¦ GET    ¦ 403 - - Origin
          internal              ¦ app     ¦ GET    ¦ 200 - - -
          internal/upload       ¦ app     ¦ POST   ¦ 200 - - -
          nowhere               ¦ app     ¦ GET    ¦ 404 - - -
          """)
  void aPreflightIsHandledByThePolicyOfTheMethodThatThenRuns(
      String path, String origin, String method, String response) {
    assertEquals(
        response, shortened(SHOP.preflight(path, "https://" + origin + ".example.com", method)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          # method ¦ path                 ¦ origin  ¦ response
          GET      ¦ orders               ¦ app     ¦ 200 app - Origin
          HEAD     ¦ orders               ¦ app     ¦ 200 app - Origin
          GET      ¦ orders               ¦ partner ¦ 200 - - Origin
          PUT      ¦ orders/7             ¦ partner ¦ 200 partner - Origin
          DELETE   ¦ orders/7             ¦ partner ¦ 200 - - -
          PATCH    ¦ orders/7             ¦ app     ¦ 405 app - Origin
          OPTIONS  ¦ orders               ¦ app     ¦ 200 app - Origin
          GET      ¦ orders/own-headers   ¦ app     ¦ 200 app - Origin
          GET      ¦ orders/7/lines/1     ¦ partner ¦ 200 partner - Origin
          GET      ¦ orders/7/lines/1/x   ¦ partner ¦ 404 - - -
          GET      ¦ internal             ¦ app     ¦ 200 - - -
          """)
  void anActualResponseIsSharedByThePolicyOfItsMethod(
      String method, String path, String origin, String response) {
    assertEquals(
        response,
        shortened(SHOP.send(method, path, Map.of("Origin", "https://" + origin + ".example.com"))));
  }

  @Test
  void withPrematchingAPreflightIsHandledBeforeJerseyMatchesIt() {
    InMemory early =
        InMemory.of(
            new ResourceConfig(Shop.Orders.class, Shop.Internal.class)
                .property("preflight.prematching", true)
                .register(Refusing.class));
    assertEquals(
        "204 partner PUT Origin", shortened(early.preflight("orders/7", Shop.PARTNER, "PUT")));
    assertEquals("401 - - -", shortened(early.preflight("internal", Shop.PARTNER, "GET")));
  }

  /** What the browser compares is what it sent. */
  @Test
  void aResponseIsSharedWithTheOriginThatTheRequestCameWith() {
    InMemory changing =
        InMemory.of(new ResourceConfig(Shop.Orders.class).register(ChangingOrigin.class));
    assertEquals(
        "200 app - Origin", shortened(changing.send("GET", "orders", Map.of("Origin", Shop.APP))));
    assertEquals(
        "200 - - Origin",
        shortened(changing.send("GET", "orders", Map.of("Origin", Shop.PARTNER))));
  }

  /** Its preflight as well, or the two would contradict each other. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aPreflightIsJudgedByTheOriginThatItCameWith(boolean early) {
    InMemory changing =
        InMemory.of(
            new ResourceConfig(Shop.Orders.class)
                .property("preflight.prematching", early)
                .register(ChangingBeforeMatching.class));
    assertEquals(
        "204 app GET,HEAD Origin", shortened(changing.preflight("orders", Shop.APP, "GET")));
    assertEquals("403 - - Origin", shortened(changing.preflight("orders", Shop.PARTNER, "GET")));
  }

  /** The same before Jersey matches the request. */
  @PreMatching
  private static final class ChangingBeforeMatching extends ChangingOrigin {}

  /** Gives every request the origin that is not its own. */
  private static class ChangingOrigin implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      boolean allowed = Shop.APP.equals(request.getHeaderString("Origin"));
      request.getHeaders().put("Origin", List.of(allowed ? Shop.PARTNER : Shop.APP));
    }
  }

  @Test
  void withPrematchingAFilterThatNobodyVouchesForComesFirst() {
    InMemory late =
        InMemory.of(
            new ResourceConfig(Shop.Orders.class)
                .property("preflight.prematching", true)
                .register(RefusingBeforeMatching.class));
    assertEquals("401 - - -", shortened(late.preflight("orders", Shop.APP, "GET")));
    InMemory early =
        InMemory.of(
            new ResourceConfig(Shop.Orders.class)
                .property("preflight.prematching", RefusingBeforeMatching.class.getName())
                .register(RefusingBeforeMatching.class));
    assertEquals("204 app GET,HEAD Origin", shortened(early.preflight("orders", Shop.APP, "GET")));
  }

  @Test
  void aMethodThatAParameterMayReplaceIsGrantedWhatAllMethodsAre() {
    InMemory overridden =
        InMemory.of(new ResourceConfig(Shop.Orders.class).register(HttpMethodOverrideFilter.class));
    assertEquals(
        "403 - - Origin",
        shortened(overridden.preflight("orders/7?_method=DELETE", Shop.PARTNER, "POST")));
    assertEquals(
        "204 partner PUT Origin",
        shortened(overridden.preflight("orders/7?_method=DELETE", Shop.PARTNER, "PUT")));
  }

  private static String shortened(InMemory.Sent sent) {
    return sent.row().replaceAll("https://(\\w+)\\.example\\.com", "$1").replace(", ", ",");
  }

  /** Authentication at its usual priority. */
  @Priority(Priorities.AUTHENTICATION)
  static class Refusing implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      request.abortWith(Response.status(401).build());
    }
  }

  @PreMatching
  static class RefusingBeforeMatching extends Refusing {}
}
