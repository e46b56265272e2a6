package dev.preflight.fuzz.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What came back.
 *
 * @param status the status, or 0 if the connection was closed
 * @param lines the values of each header, by its name in lower case
 * @param body the body, a character for each byte
 */
record RawResponse(int status, TreeMap<String, List<String>> lines, String body) {

  static final RawResponse CLOSED = new RawResponse(0, new TreeMap<>(), "");

  /** What may differ from one response to the next, or is compared by itself. */
  private static final List<String> OTHERS =
      List.of("date", "vary", "preflight-explain", "connection", "keep-alive", "content-length");

  List<String> all(String name) {
    return lines.getOrDefault(name, List.of());
  }

  /** All that Preflight may write, and nothing else. */
  TreeMap<String, List<String>> cors() {
    TreeMap<String, List<String>> cors = new TreeMap<>(lines);
    cors.keySet().removeIf(name -> !name.startsWith("access-control-"));
    return cors;
  }

  /** All that it must leave alone. */
  TreeMap<String, List<String>> others() {
    TreeMap<String, List<String>> others = new TreeMap<>(lines);
    others.keySet().removeIf(name -> name.startsWith("access-control-") || OTHERS.contains(name));
    return others;
  }

  /** The members of {@code Vary}, as often as they are there. */
  List<String> vary() {
    List<String> names = new ArrayList<>();
    for (String line : all("vary")) {
      for (String name : line.split(",", -1)) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    names.sort(null);
    return names;
  }

  @Override
  public String toString() {
    return (status == 0 ? "closed" : status + " " + lines)
        + (body.isEmpty() ? "" : " with " + body.length() + " bytes");
  }
}
