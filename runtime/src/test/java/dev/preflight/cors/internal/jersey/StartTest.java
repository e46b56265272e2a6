package dev.preflight.cors.internal.jersey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.deploy.Preflight;
import dev.preflight.cors.internal.response.LoggedLines;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the start of an application on Jersey says, and when it does not start. */
class StartTest {

  @Test
  void aHealthyStartSaysOneLine() {
    List<String> lines = started(new ResourceConfig(Shop.Orders.class, Shop.Internal.class));
    assertEquals(1, lines.size(), lines::toString);
    assertTrue(
        lines.get(0).startsWith("INFO Preflight: 3 policies govern 6 methods of 2 classes"),
        lines::toString);
    assertTrue(lines.get(0).contains(" on Jersey 3.1"), lines::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jakarta.ws.rs.loadServices",
        "jersey.config.disableAutoDiscovery",
        "jersey.config.disableMetainfServicesLookup"
      })
  void noSwitchOfJerseyLosesThePolicies(String property) {
    ResourceConfig config =
        new ResourceConfig(Shop.Orders.class)
            .property(property, !property.equals("jakarta.ws.rs.loadServices"));
    InMemory shop = InMemory.of(config);
    assertEquals(204, shop.preflight("orders", Shop.APP, "GET").response().getStatus());
  }

  @ParameterizedTest
  @ValueSource(classes = {Preflight.class, Shop_OrdersCors.class})
  void registeringByHandChangesNothing(Class<?> door) {
    List<String> lines = started(new ResourceConfig(Shop.Orders.class).register(door));
    assertEquals(1, lines.size(), lines::toString);
  }

  @Test
  void twoMethodsOfOnePathUnderDifferentPoliciesStopTheStart() {
    Exception stopped =
        assertThrows(
            RuntimeException.class, () -> InMemory.of(Shop.Orders.class, Shop.Imports.class));
    String message = String.valueOf(stopped.getMessage());
    assertTrue(message.contains("GET /orders"), message);
    assertTrue(message.contains("Shop$Orders.list (policy at Orders.java:3)"), message);
    assertTrue(message.contains("Shop$Imports.get (no policy)"), message);
  }

  @Test
  void switchedOffItSaysSoAndServesNothing() {
    ResourceConfig config =
        new ResourceConfig(Shop.Orders.class).property("preflight.enabled", "false");
    assertEquals(
        List.of(
            "INFO Preflight is switched off by preflight.enabled=false: no cross-origin policy is"
                + " in force."),
        started(config));
    InMemory off =
        InMemory.of(new ResourceConfig(Shop.Orders.class).property("preflight.enabled", false));
    assertEquals("200 - - -", off.preflight("orders", Shop.APP, "GET").row());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Uncompiled.ByItself.class,
        Uncompiled.ByItsInterface.class,
        Uncompiled.ByItsSuperclass.class,
        Uncompiled.ByItsMethod.class,
        Uncompiled.ByWhatItLocates.class,
        Uncompiled.ByTheClassItLocates.class,
        Uncompiled.ByABoundOfWhatItLocates.class
      })
  void whatWasNotCompiledWithTheProcessorStopsTheStart(Class<?> resource) {
    Exception stopped =
        assertThrows(RuntimeException.class, () -> InMemory.of(Shop.Orders.class, resource));
    String message = String.valueOf(stopped.getMessage());
    assertTrue(
        message.contains(
            resource.getSimpleName().contains("Locates")
                ? Uncompiled.Located.class.getName()
                : resource.getName()),
        message);
  }

  @Test
  void headersThatTheApplicationWritesItselfAreNamedOnce() {
    InMemory shop = InMemory.of(Shop.Orders.class);
    try (LoggedLines log = new LoggedLines()) {
      shop.send("GET", "orders/own-headers", Map.of("Origin", Shop.APP));
      shop.send("GET", "orders/own-headers", Map.of("Origin", Shop.APP));
      List<String> warnings =
          log.lines().stream().filter(line -> line.startsWith("WARNING")).toList();
      assertEquals(1, warnings.size(), warnings::toString);
      assertTrue(warnings.get(0).contains("GET /orders/own-headers"), warnings::toString);
      assertTrue(warnings.get(0).contains("Orders.java:3"), warnings::toString);
    }
  }

  private static List<String> started(ResourceConfig config) {
    try (LoggedLines log = new LoggedLines()) {
      InMemory.of(config);
      return log.lines();
    }
  }
}
