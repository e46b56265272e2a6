package dev.preflight.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** A placeholder with an empty default: nobody until configured. */
class NobodyTest {

  private static ResourceConfig application() {
    return new ResourceConfig(NobodyResource.class);
  }

  @Test
  void unconfiguredItStartsRefusesAllAndIsNamedInTheLineOfTheStart() throws Exception {
    try (LogRecords log = new LogRecords(true);
        Shop shop = Shop.start(application())) {
      List<String> started = log.messages();
      assertEquals(1, started.size(), started::toString);
      assertTrue(
          started
              .get(0)
              .matches(
                  "INFO Preflight: 1 policy governs 2 methods of 1 class from .* on Jersey .*\\."
                      + " Not configured yet, so for nobody: NobodyResource\\.java:10\\."),
          started::toString);
      assertFalse(shop.allows("nobody", Shop.ORIGIN));
      assertEquals(200, shop.get("nobody", Shop.ORIGIN).statusCode());
      assertEquals(403, shop.preflight("nobody", Shop.ORIGIN, "PUT").statusCode());
      assertEquals(403, shop.preflight("nobody", "null", "PUT").statusCode());
    }
  }

  @Test
  void configuredItIsAPolicyLikeAnyOther() throws Exception {
    try (LogRecords log = new LogRecords(true);
        Shop shop = Shop.start(application().property("nobody.origins", Shop.ORIGIN))) {
      assertFalse(log.messages().get(0).contains("nobody"), log.messages()::toString);
      assertTrue(shop.allows("nobody", Shop.ORIGIN));
      assertEquals(204, shop.preflight("nobody", Shop.ORIGIN, "PUT").statusCode());
      assertFalse(shop.allows("nobody", "https://other.example"));
    }
  }
}
