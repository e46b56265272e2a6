package dev.preflight.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Spring Boot, whose Jersey waits for the first request unless somebody says otherwise. */
@Timeout(120)
class BootTest {

  private static final String OPEN = "@CrossOrigin(\"https://app.example.com\")";

  @TempDir Path folder;

  @Test
  void inOneJarThePolicyIsInForce() throws Exception {
    try (Running shop = Running.of(new Shop(folder).compile(OPEN).asOneJar())) {
      int port = shop.port();
      assertTrue(port > 0, shop::said);
      assertEquals("200 https://app.example.com", Running.sent(port, "GET /a"));
      assertTrue(
          shop.said().contains("Preflight: 1 policy governs 1 method of 1 class"), shop::said);
    }
  }

  @Test
  void restartedByDevtoolsItIsServedAsItIsCompiledNow() throws Exception {
    Shop sources = new Shop(folder).compile(OPEN);
    try (Running shop =
        Running.of(
            sources.onTheClassPath(true),
            "--spring.devtools.livereload.enabled=false",
            "--spring.devtools.restart.poll-interval=400ms",
            "--spring.devtools.restart.quiet-period=200ms")) {
      int port = shop.port();
      assertTrue(port > 0, shop::said);
      assertEquals("200 https://app.example.com", Running.sent(port, "GET /a"));
      sources.compile("@SameOrigin");
      int again = shop.port();
      assertTrue(again > 0, shop::said);
      assertEquals("200 -", Running.sent(again, "GET /a"));
    }
  }

  @Test
  void anUnsoundPolicyStopsTheStart() throws Exception {
    try (Running shop =
        Running.of(
            new Shop(folder).compile("@CrossOrigin(\"${shop.origins}\")").onTheClassPath(false))) {
      assertEquals(0, shop.port(), shop::said);
      assertTrue(
          shop.said()
              .contains(
                  "Preflight cannot serve the cross-origin policies of this application with its"
                      + " configuration (1 problem):"),
          shop::said);
      assertTrue(shop.said().contains("[cors:origin-placeholder-unresolved]"), shop::said);
    }
  }

  @Test
  void aPolicyThatWasWithdrawnStopsTheStart() throws Exception {
    Shop sources = new Shop(folder).compile(OPEN).compile("");
    try (Running shop = Running.of(sources.onTheClassPath(false))) {
      assertEquals(0, shop.port(), shop::said);
      assertTrue(shop.said().contains("shop.A: shop.ACors was generated from other"), shop::said);
    }
  }
}
