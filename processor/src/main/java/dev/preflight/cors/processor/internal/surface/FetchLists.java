package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.internal.fetch.Methods;
import dev.preflight.cors.internal.fetch.RequestHeaders;
import dev.preflight.cors.processor.internal.model.DerivedHeaders;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The lists of the Fetch standard by which the report decides, as members of a JavaScript object:
 * those of the rules, which a copy in the script would leave behind some day.
 */
final class FetchLists {

  private FetchLists() {}

  static String script() {
    Map<String, Collection<String>> lists = new LinkedHashMap<>();
    lists.put("safelistedMethods", Methods.SAFELISTED);
    lists.put("normalisedMethods", Methods.NORMALISED);
    lists.put("forbiddenMethods", Methods.FORBIDDEN);
    lists.put("safelistedTypes", DerivedHeaders.SAFELISTED_MEDIA_TYPES);
    lists.put("safelistedHeaders", RequestHeaders.SAFELISTED);
    lists.put("forbiddenHeaders", RequestHeaders.FORBIDDEN);
    return lists.entrySet().stream()
        .map(list -> "\n    " + list.getKey() + ": " + array(list.getValue()))
        .collect(Collectors.joining(","));
  }

  /** Sorted, so that every build writes the same bytes. */
  private static String array(Collection<String> values) {
    return values.stream()
        .sorted()
        .map(value -> '"' + value + '"')
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
