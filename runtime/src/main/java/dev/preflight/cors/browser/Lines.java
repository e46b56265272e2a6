package dev.preflight.cors.browser;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What goes over the wire, as far as it matters here and safe to print. */
final class Lines {

  private static final Set<String> SHOWN =
      Set.of(
          CorsHeaders.VARY, "location", "www-authenticate", "server", "via", "age", "retry-after");

  /** A response may have any number of them. */
  private static final int MOST = 30;

  private Lines() {}

  static List<String> of(WireRequest request) {
    List<String> lines = new ArrayList<>();
    lines.add(Printable.of(request.method() + " " + request.url()));
    request.headers().lines().forEach(line -> lines.add(Printable.of(line.toString())));
    return lines;
  }

  static List<String> of(WireResponse response) {
    List<String> lines = new ArrayList<>();
    lines.add(String.valueOf(response.status()));
    response.headers().lines().stream()
        .filter(line -> matters(line.name().toLowerCase(Locale.ROOT)))
        .limit(MOST)
        .forEach(line -> lines.add(Printable.of(line.toString())));
    return lines;
  }

  private static boolean matters(String name) {
    return name.startsWith("access-control-") || SHOWN.contains(name);
  }
}
