package dev.preflight.cors.policy;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms that two policies grant alike, where it is not known which of them will count: in each
 * member no more than either.
 */
final class PolicyIntersection {

  private PolicyIntersection() {}

  /** Origins are only named as far as the entries are alike; the matchers decide. */
  static PolicyDraft of(PolicyDraft one, PolicyDraft two) {
    return PolicyDraft.at(one.source())
        .withOrigins(origins(one.origins(), two.origins()))
        .withAllowedHeaders(names(one.allowedHeaders(), two.allowedHeaders()))
        .allowCredentials(one.allowCredentials() && two.allowCredentials())
        .maxAge(Math.min(one.maxAge(), two.maxAge()));
  }

  private static List<String> origins(List<String> one, List<String> two) {
    if (one.contains(CorsHeaders.ANY)) {
      return two;
    }
    return two.contains(CorsHeaders.ANY) ? one : one.stream().filter(two::contains).toList();
  }

  private static List<String> names(List<String> one, List<String> two) {
    List<String> common = new ArrayList<>();
    for (String name : one) {
      if (covers(two, name)) {
        common.add(name);
      }
    }
    for (String name : two) {
      if (covers(one, name) && !contains(common, name)) {
        common.add(name);
      }
    }
    return common;
  }

  private static boolean covers(List<String> names, String name) {
    // The one header that a star never covers.
    return contains(names, name)
        || (names.contains(CorsHeaders.ANY) && !name.equalsIgnoreCase("Authorization"));
  }

  private static boolean contains(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
