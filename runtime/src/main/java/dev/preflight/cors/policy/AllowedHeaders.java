package dev.preflight.cors.policy;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The request headers that a policy allows: those written, and those that its code reads. */
final class AllowedHeaders {

  private static final String AUTHORIZATION = "Authorization";

  private AllowedHeaders() {}

  /** Sorted by name if both have some, each once, as it was written first. */
  static List<String> of(List<String> written, List<String> derived) {
    if (written.contains(CorsHeaders.ANY)) {
      return withStar(written, derived);
    }
    Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    all.addAll(written);
    boolean adds = all.addAll(derived);
    return adds ? List.copyOf(all) : written;
  }

  /** Fetch, "CORS non-wildcard request-header name": a star never stands for Authorization. */
  private static List<String> withStar(List<String> written, List<String> derived) {
    if (contains(written, AUTHORIZATION) || !contains(derived, AUTHORIZATION)) {
      return written;
    }
    List<String> all = new ArrayList<>(written);
    all.add(AUTHORIZATION);
    return all;
  }

  private static boolean contains(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
