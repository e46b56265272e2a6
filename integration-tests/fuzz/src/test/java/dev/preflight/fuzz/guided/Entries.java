package dev.preflight.fuzz.guided;

import dev.preflight.cors.Risk;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyResult;
import java.util.List;

/** An entry of {@code origins} is refused with a reason, or is an origin that matches itself. */
final class Entries {

  private static final List<String> PIECES =
      List.of(
          "https://",
          "http://",
          "://",
          "*.",
          "example",
          ".com",
          ".co.uk",
          "github.io",
          "localhost",
          ":8443",
          ":*",
          "[::1]",
          "127.0.0.1",
          "xn--",
          "xn--bcher-kva",
          "\u00fc",
          "\u05d0",
          "\u200d",
          "\ud83d\ude00",
          "@",
          "0x7f",
          "${",
          "}",
          ":443",
          "/",
          "\\",
          "%2e",
          "\u3002",
          "\u00ad",
          "0",
          "-",
          "_",
          "[",
          "]",
          "::",
          "null");

  private Entries() {}

  static void check(Input input) {
    boolean credentials = input.below(2) == 0;
    Risk[] tolerated = input.below(2) == 0 ? new Risk[0] : Risk.values();
    String entry = input.any("", "https://", "https://*.") + input.pieces(PIECES);
    PolicyResult result =
        CorsPolicy.builder()
            .origins(entry)
            .allowCredentials(credentials)
            .tolerate(tolerated)
            .compile();
    if (!(result instanceof PolicyResult.Valid valid)) {
      Target.require(!result.problems().isEmpty(), "refused without a reason: " + entry);
      return;
    }
    if (entry.contains("${")) {
      return;
    }
    Target.require(
        valid.policy().allowsOrigin(entry) || (entry.contains("*") && !entry.equals("*")),
        "accepted, but does not match itself: " + entry);
    if (entry.contains("*.")) {
      String host = entry.replace("*.", "a.").replace(":*", ":8443");
      Target.require(
          valid.policy().allowsOrigin(host) || host.length() > 250, "matches nothing: " + entry);
    }
  }
}
