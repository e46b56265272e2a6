package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers without measure: never a 500, never a grant. A container may refuse them before us. */
class HostileHeadersTest {

  @ParameterizedTest
  @MethodSource("dev.preflight.cors.deployments.Container#asked")
  void longOriginsAreNeitherServedNorAnError(Container container) throws Exception {
    try (Server server = container.start(ShopConfig.class, Map.of())) {
      for (String origin :
          List.of(
              "https://" + "a".repeat(100_000) + ".partner.example",
              "https://" + "a.".repeat(50_000) + "partner.example",
              ",".repeat(100_000),
              "https://app.example.com".repeat(4_000),
              "\u00ff".repeat(10_000))) {
        check(container, server, "GET", "orders", List.of("Origin: " + origin), 200);
        check(
            container,
            server,
            "OPTIONS",
            "orders",
            List.of("Origin: " + origin, "Access-Control-Request-Method: GET"),
            403);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.preflight.cors.deployments.Container#asked")
  void longRequestHeaderListsAreNotRead(Container container) throws Exception {
    try (Server server = container.start(ShopConfig.class, Map.of())) {
      for (String list :
          List.of(",".repeat(100_000), "x".repeat(1 << 20), "\u00ff,".repeat(1000))) {
        check(
            container,
            server,
            "OPTIONS",
            "orders",
            List.of(
                "Origin: " + Rows.EVIL,
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: " + list),
            403);
      }
      check(
          container,
          server,
          "OPTIONS",
          "orders",
          List.of("Origin: " + Rows.EVIL, "Access-Control-Request-Method: " + "x".repeat(100_000)),
          403);
    }
  }

  private static void check(
      Container container,
      Server server,
      String method,
      String path,
      List<String> lines,
      int expected)
      throws Exception {
    List<String> all = new ArrayList<>(List.of("Authorization: token"));
    all.addAll(lines);
    RawResponse response;
    try {
      response = RawClient.send(server.port(), method, server.root() + path, all, "");
    } catch (IOException e) {
      return; // The container hung up on a head that is too long for it.
    }
    assertEquals(List.of(), response.all("access-control-allow-origin"));
    assertEquals(List.of(), response.all("access-control-allow-methods"));
    if (response.status() == 500) {
      assertEquals(Container.NETTY, container, "a 500");
      assertFailsWithoutPreflight(container, method, path, all);
    }
    // Netty drops all headers behind one that is too long for it, and goes on.
    if (container != Container.NETTY && response.cors().equals("Vary=Origin;")) {
      assertEquals(expected, response.status());
    }
  }

  /** Netty's container fails, or hangs up, by itself on a head that is too long for it. */
  private static void assertFailsWithoutPreflight(
      Container container, String method, String path, List<String> lines) throws Exception {
    try (Server server = container.start(ShopConfig.class, Map.of("preflight.enabled", "false"))) {
      RawResponse response = RawClient.send(server.port(), method, server.root() + path, lines, "");
      assertEquals(500, response.status(), "status without Preflight");
    } catch (IOException e) {
      // It hung up.
    }
  }
}
