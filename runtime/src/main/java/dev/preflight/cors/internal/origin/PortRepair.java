package dev.preflight.cors.internal.origin;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ports as other products write them: {@code [*]}, {@code [8080,8081]}, {@code **}. */
final class PortRepair {

  /** As Spring's {@code allowedOriginPatterns} has them. */
  private static final Pattern BRACKETED =
      Pattern.compile("(.*[^\\[\\]():|,;\\s]):\\[\\s*(\\*|\\d+(?:\\s*,\\s*\\d+)*)\\s*\\]/?");

  private static final int MOST = 8;

  private PortRepair() {}

  static boolean isBracketed(String entry) {
    boolean mayBe = entry.endsWith("]") || entry.endsWith("]/");
    return mayBe && BRACKETED.matcher(entry).matches();
  }

  /** An entry for each port; the entry itself if it has no such list, none if it has too many. */
  static List<String> entries(String entry) {
    Matcher bracketed = BRACKETED.matcher(entry);
    if (!isBracketed(entry) || !bracketed.matches()) {
      return List.of(entry);
    }
    String[] ports = bracketed.group(2).split("\\s*,\\s*", -1);
    return ports.length > MOST
        ? List.of()
        : Stream.of(ports).map(port -> bracketed.group(1) + ":" + port).toList();
  }
}
