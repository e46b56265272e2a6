package dev.preflight.cors.internal.portable;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Headers that stand in a response twice, in upper and in lower case. Its map is meant to be
 * case-insensitive, but some servers copy it from one that is not, and a look-up then finds one of
 * the two.
 */
final class HeaderSpellings {

  private HeaderSpellings() {}

  /** Merges the spellings of each header that a policy writes. */
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
    for (List<String> names : spellings.values()) {
      if (names.size() > 1) {
        merge(headers, names);
      }
    }
  }

  private static void merge(MultivaluedMap<String, Object> headers, List<String> names) {
    List<Object> values = new ArrayList<>();
    for (Map.Entry<String, List<Object>> each : headers.entrySet()) {
      if (names.contains(each.getKey())) {
        values.addAll(each.getValue());
      }
    }
    headers.entrySet().removeIf(each -> names.contains(each.getKey()));
    headers.put(names.get(0), values);
  }
}
