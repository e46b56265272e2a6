package dev.preflight.cors.internal.portable;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Headers that stand in a response in upper and in lower case. Its map is meant to be
 * case-insensitive, but on some servers it is not, or is copied from one that is not: a look-up
 * then finds one of the two, or none.
 */
final class HeaderSpellings {

  private HeaderSpellings() {}

  /** Leaves one spelling of each header that a policy writes: the one that it writes. */
  static void merge(MultivaluedMap<String, Object> headers) {
    Map<String, List<String>> spellings = new HashMap<>();
    // Not its key set, in which a server may have left out what differs in case.
    for (Map.Entry<String, List<Object>> each : headers.entrySet()) {
      String name = each.getKey();
      if (name.regionMatches(true, 0, "access-control-", 0, 15) || name.equalsIgnoreCase("vary")) {
        spellings
            .computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>(1))
            .add(name);
      }
    }
    spellings.forEach(
        (name, names) -> {
          if (names.size() > 1 || !names.contains(name)) {
            merge(headers, name, names);
          }
        });
  }

  private static void merge(
      MultivaluedMap<String, Object> headers, String name, List<String> names) {
    List<Object> values = new ArrayList<>();
    for (Map.Entry<String, List<Object>> each : headers.entrySet()) {
      if (names.contains(each.getKey())) {
        values.addAll(each.getValue());
      }
    }
    headers.entrySet().removeIf(each -> names.contains(each.getKey()));
    headers.put(name, values);
  }
}
