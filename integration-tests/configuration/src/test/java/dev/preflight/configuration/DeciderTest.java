package dev.preflight.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.outcome.CorsOutcomeListener;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.glassfish.jersey.server.ResourceConfig;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

/** Origins that a class decides about while the application runs. */
class DeciderTest {

  private static ResourceConfig with(Tenants tenants) {
    return new ResourceConfig(TenantsResource.class)
        .register(new TenantsBinder(tenants))
        .property("shop.origins", Shop.ORIGIN);
  }

  private static Tenants failing(RuntimeException failure) {
    return origin -> {
      throw failure;
    };
  }

  @Test
  void aTenantsPageIsAllowedWithTheHeadersOfAnyAllowedOrigin() throws Exception {
    try (Shop shop = Shop.start(Shop.application())) {
      HttpResponse<String> response = shop.get("tenants", "https://tenant.example");
      assertEquals(200, response.statusCode());
      assertEquals(
          Optional.of("https://tenant.example"),
          response.headers().firstValue("Access-Control-Allow-Origin"));
      assertEquals(
          Optional.of("true"), response.headers().firstValue("Access-Control-Allow-Credentials"));
      assertEquals(Optional.of("Origin"), response.headers().firstValue("Vary"));
      assertEquals(204, shop.preflight("tenants", "https://tenant.example", "GET").statusCode());
      assertEquals(403, shop.preflight("tenants", "https://other.example", "GET").statusCode());
      assertFalse(shop.allows("tenants", "https://other.example"));
    }
  }

  @Test
  void theDeciderIsAskedOnlyForWhatItMayAllow() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    try (Shop shop = Shop.start(with(asked::add))) {
      for (String never :
          List.of(
              "null",
              "http://tenant.example",
              "https://tenant.example/",
              "https://tenant.example:443",
              "https://Tenant.example",
              "https://*.example",
              "' or '1'='1",
              "https://" + "a".repeat(400) + ".example")) {
        assertFalse(shop.allows("tenants", never), never);
      }
      assertEquals(List.of(), asked);
      assertTrue(shop.allows("tenants", "https://tenant.example"));
      assertEquals(List.of("https://tenant.example"), asked);
    }
  }

  @Test
  void aDeciderThatThrowsRefusesAndIsLoggedOnce() throws Exception {
    try (LogRecords log = new LogRecords();
        Shop shop = Shop.start(with(failing(new IllegalStateException("no database"))))) {
      for (int i = 0; i < 3; i++) {
        HttpResponse<String> response = shop.get("tenants", "https://tenant" + i + ".example");
        assertEquals(200, response.statusCode());
        assertEquals(
            Optional.empty(), response.headers().firstValue("Access-Control-Allow-Origin"));
      }
      assertEquals(403, shop.preflight("tenants", "https://tenant.example", "GET").statusCode());
      assertEquals(
          List.of(
              "WARNING the decider dev.preflight.configuration.TenantOrigins failed for"
                  + " https://tenant0.example, so the origin is refused:"
                  + " java.lang.IllegalStateException. This is logged once for each kind of"
                  + " failure."),
          log.messages().stream().filter(line -> line.startsWith("WARNING")).toList());
    }
  }

  @Test
  void anErrorOnTheRequestsOwnThreadLeavesTheResponseAlone() throws Exception {
    Tenants broken =
        origin -> {
          throw new StackOverflowError();
        };
    ResourceConfig application = with(broken).property("preflight.decider.timeout", 0);
    CorsOutcomeListener listener =
        (outcome, policy) -> {
          throw new AssertionError();
        };
    try (Shop shop = Shop.start(application.register(listener))) {
      HttpResponse<String> response = shop.get("tenants", "https://tenant.example");
      assertEquals(200, response.statusCode());
      assertEquals(Optional.empty(), response.headers().firstValue("Access-Control-Allow-Origin"));
      assertEquals(403, shop.preflight("tenants", "https://tenant.example", "GET").statusCode());
    }
  }

  @Test
  void theApplicationsOwnOriginIsNotAskedAbout() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    try (Shop shop = Shop.start(with(asked::add))) {
      HttpResponse<String> response = shop.get("tenants", shop.origin());
      assertEquals(200, response.statusCode());
      assertEquals(Optional.of("Origin"), response.headers().firstValue("Vary"));
      assertEquals(Optional.empty(), response.headers().firstValue("Access-Control-Allow-Origin"));
      assertEquals(403, shop.preflight("tenants", shop.origin(), "GET").statusCode());
      assertEquals(List.of(), asked);
    }
  }

  @Test
  void aDeciderThatBlocksRefusesAfterTheTimeout() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Tenants blocked =
        origin -> {
          // As a driver's read from a socket, this does not heed interruption.
          while (never.getCount() > 0) {
            LockSupport.parkNanos(1_000_000);
            Thread.interrupted();
          }
          return true;
        };
    ResourceConfig application = with(blocked).property("preflight.decider.timeout", "200");
    try (LogRecords log = new LogRecords();
        Shop shop = Shop.start(application)) {
      HttpResponse<String> response = shop.get("tenants", "https://tenant.example");
      assertEquals(200, response.statusCode());
      assertEquals(Optional.empty(), response.headers().firstValue("Access-Control-Allow-Origin"));
      assertEquals(
          List.of(
              "WARNING the decider dev.preflight.configuration.TenantOrigins failed for"
                  + " https://tenant.example, so the origin is refused: no decision after 200 ms."
                  + " This is logged once for each kind of failure."),
          log.messages().stream().filter(line -> line.startsWith("WARNING")).toList());
    } finally {
      never.countDown();
    }
  }

  @Test
  void withoutTimeoutTheRequestsOwnThreadAsks() throws Exception {
    String[] thread = new String[1];
    Tenants noting =
        origin -> {
          thread[0] = Thread.currentThread().getName();
          return true;
        };
    try (Shop shop = Shop.start(with(noting).property("preflight.decider.timeout", 0))) {
      assertTrue(shop.allows("tenants", "https://tenant.example"));
      assertFalse(thread[0].startsWith("preflight-decider"), thread[0]);
    }
    try (Shop shop = Shop.start(with(noting))) {
      assertTrue(shop.allows("tenants", "https://tenant.example"));
      assertTrue(thread[0].startsWith("preflight-decider"), thread[0]);
    }
  }

  @Test
  void aDeciderThatCannotBeCreatedStopsTheStart() {
    ResourceConfig withoutTenants =
        new ResourceConfig(TenantsResource.class).property("shop.origins", Shop.ORIGIN);
    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> Shop.start(withoutTenants));
    assertEquals(
        "the decider dev.preflight.configuration.TenantOrigins cannot be created: the warning"
            + " before this one says what is missing",
        thrown.getMessage());
  }

  @Test
  void cdiGivesTheDeciderIfItIsABean() throws Exception {
    try (WeldContainer container =
            new Weld()
                .disableDiscovery()
                .addBeanClasses(TenantOrigins.class, TenantsProducer.class)
                .initialize();
        Shop shop =
            Shop.start(
                new ResourceConfig(TenantsResource.class).property("shop.origins", Shop.ORIGIN))) {
      assertTrue(container.isRunning());
      assertTrue(shop.allows("tenants", "https://bean.example"));
      assertFalse(shop.allows("tenants", "https://tenant.example"));
    }
  }

  /** Tells CDI which tenants there are. */
  static class TenantsProducer {
    @jakarta.enterprise.inject.Produces
    @jakarta.inject.Singleton
    Tenants tenants() {
      return "https://bean.example"::equals;
    }
  }
}
