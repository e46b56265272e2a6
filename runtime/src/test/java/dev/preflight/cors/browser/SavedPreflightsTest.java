package dev.preflight.cors.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/browsers.md} about saved requests is what the preflight cache gives. */
class SavedPreflightsTest {

  private static final Path PAGE = Path.of("../docs/browsers.md");
  private static final String HEAD = "| `maxAge` | Chromium | Firefox | WebKit |";
  private static final int URLS = 5;
  private static final int CALLS_A_MINUTE = 20;

  /** Two, as the longest of the table lasts that long. */
  private static final int HOURS = 2;

  private static final Duration FIREFOX_LIMIT = Duration.ofHours(24);

  @Test
  void theTableIsComputed() throws IOException {
    String computed =
        Stream.of("absent", "60", "600", "1800", "7200")
            .map(SavedPreflightsTest::row)
            .collect(Collectors.joining("\n"));
    List<String> lines = Files.readAllLines(PAGE);
    int head = lines.indexOf(HEAD);
    assertEquals(computed, String.join("\n", lines.subList(head + 2, head + 7)));
  }

  private static String row(String maxAge) {
    return Stream.of(PreflightCache.CHROMIUM_LIMIT, FIREFOX_LIMIT, PreflightCache.WEBKIT_LIMIT)
        .map(limit -> inAnHour(maxAge, limit))
        .collect(Collectors.joining(" | ", "| " + maxAge + " | ", " |"));
  }

  /** How many preflights there are beside the calls, each of which needs one. */
  private static String inAnHour(String maxAge, Duration limit) {
    Instant[] now = {Instant.EPOCH};
    PreflightCache cache = new PreflightCache(limit, () -> now[0], Conformance.BROWSERS);
    WireResponse allowed =
        maxAge.equals("absent")
            ? FakeServer.response(204, "Access-Control-Allow-Methods: PUT")
            : FakeServer.response(
                204, "Access-Control-Allow-Methods: PUT", "Access-Control-Max-Age: " + maxAge);
    int preflights = 0;
    for (int call = 0; call < HOURS * 60 * CALLS_A_MINUTE; call++) {
      now[0] = Instant.EPOCH.plusSeconds(call * 60L / CALLS_A_MINUTE);
      ScriptCall put =
          ScriptCall.of(
                  "https://app.example.com",
                  URI.create("https://api.example.com/items/" + call % URLS))
              .method("PUT");
      if (!cache.covers(put)) {
        preflights++;
        cache.remember(put, allowed);
      }
    }
    return String.format(Locale.ROOT, "%,.1f", (double) preflights / HOURS).replace(".0", "");
  }
}
