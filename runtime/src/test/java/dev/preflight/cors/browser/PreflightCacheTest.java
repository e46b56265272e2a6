package dev.preflight.cors.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreflightCacheTest {

  private static final ScriptCall PUT =
      ScriptCall.of("https://app.example.com", URI.create("https://api.example.com/orders"))
          .method("PUT")
          .header("X-A", "1");

  private Instant now = Instant.EPOCH;
  private final PreflightCache cache =
      new PreflightCache(PreflightCache.CHROMIUM_LIMIT, () -> now, Conformance.BROWSERS);

  @ParameterizedTest(name = "Access-Control-Max-Age: {0} is {1} s")
  @CsvSource({
    "600, 600",
    "0, 0",
    "-1, 0",
    "-99, 0",
    "86400, 7200",
    "99999999999999999999, 7200",
    "abc, 5",
    "1.5, 5",
    "+600, 5",
    "'', 5",
    "'600, 600', 5"
  })
  void itSaysForHowLong(String value, int seconds) {
    assertEquals(
        Duration.ofSeconds(seconds),
        cache.maxAge(FakeServer.response(204, "Access-Control-Max-Age: " + value)));
  }

  @Test
  void theLimitHoldsForWhatIsNotSaidToo() {
    PreflightCache forgetful = new PreflightCache(Duration.ZERO, () -> now, Conformance.BROWSERS);
    assertEquals(Duration.ZERO, forgetful.maxAge(FakeServer.response(204)));
  }

  @Test
  void withoutItFiveSeconds() {
    remember("Access-Control-Allow-Methods: PUT", "Access-Control-Allow-Headers: X-A");
    now = now.plusMillis(4999);
    assertEquals(true, cache.covers(PUT));
    now = now.plusMillis(1);
    assertEquals(false, cache.covers(PUT));
  }

  @Test
  void whatIsListedIsRememberedTogetherAndTheRestIsAsked() {
    remember("Access-Control-Allow-Methods: PUT, DELETE", "Access-Control-Allow-Headers: x-a, x-b");
    assertEquals(true, cache.covers(PUT.method("DELETE").header("X-B", "1")));
    assertEquals(false, cache.covers(PUT.method("PATCH")));
    assertEquals(false, cache.covers(PUT.header("X-C", "1")));
  }

  @Test
  void itIsOneUrlAndOneOrigin() {
    remember("Access-Control-Allow-Methods: *", "Access-Control-Allow-Headers: *");
    assertEquals(true, cache.covers(PUT.header("X-Z", "1")));
    assertEquals(false, cache.covers(PUT.to(URI.create("https://api.example.com/orders?a=b"))));
    assertEquals(
        false,
        cache.covers(new ScriptCall("https://b.example", PUT.url(), "PUT", PUT.headers(), false)));
  }

  @Test
  void aPermissionWithoutCredentialsIsNoneWithThem() {
    remember("Access-Control-Allow-Methods: PUT", "Access-Control-Allow-Headers: X-A");
    assertEquals(false, cache.covers(PUT.withCredentials()));
  }

  @Test
  void aPermissionWithCredentialsServesWithoutThemToo() {
    cache.remember(
        PUT.withCredentials(),
        FakeServer.response(
            204, "Access-Control-Allow-Methods: PUT", "Access-Control-Allow-Headers: X-A"));
    assertEquals(true, cache.covers(PUT));
  }

  private void remember(String... headers) {
    cache.remember(PUT, FakeServer.response(204, headers));
  }
}
