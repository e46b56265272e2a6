package dev.preflight.cors.internal.servlet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The {@code Vary} header, to which everybody may add. */
final class VaryHeader {

  private VaryHeader() {}

  /**
   * One line of several.
   *
   * @param before the lines that are there
   * @param more what is to be added
   * @return each name once, or {@code *}
   */
  static String merged(Collection<String> before, String more) {
    Map<String, String> names = new LinkedHashMap<>();
    before.forEach(line -> add(line, names));
    add(more, names);
    return names.containsKey("*") ? "*" : String.join(", ", names.values());
  }

  private static void add(String line, Map<String, String> names) {
    for (String each : line.split(",", -1)) {
      String name = each.strip();
      if (!name.isEmpty()) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      }
    }
  }
}
