package dev.preflight.cors.policy;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.origin.ParsedOrigin;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries that are repeated, or allowed already by a pattern. Each entry asks a hash table
 * for the patterns that could cover it, one for each label of its host, so that ten thousand
 * entries take milliseconds.
 */
final class OriginCoverage {

  private final Map<String, Integer> first = new HashMap<>();
  private final boolean credentials;

  OriginCoverage(PolicyDraft draft) {
    List<String> origins = draft.origins();
    for (int i = 0; i < origins.size(); i++) {
      first.putIfAbsent(origins.get(i), i);
    }
    credentials = draft.allowCredentials();
  }

  /** The problem of a repeated entry, whatever it holds. */
  @Nullable Problem repeated(String entry, int index) {
    Integer earlier = first.get(entry);
    return earlier == null || earlier == index
        ? null
        : Rule.ORIGIN_DUPLICATE.at(Location.of(Member.ORIGINS, index), entry, earlier + 1);
  }

  /** The problem of an entry that another covers. */
  @Nullable Problem redundant(String entry, ParsedOrigin origin, int index) {
    // With credentials the wildcard is an error, and the entry beside it what should stay.
    String covering =
        first.containsKey(CorsHeaders.ANY) && !credentials ? CorsHeaders.ANY : covering(origin);
    return covering == null
        ? null
        : Rule.ORIGIN_REDUNDANT.at(Location.of(Member.ORIGINS, index), entry, covering);
  }

  private @Nullable String covering(ParsedOrigin origin) {
    if (!origin.port().equals("*")) {
      String anyPort = origin.text(origin.subdomains(), origin.host(), "*");
      if (first.containsKey(anyPort)) {
        return anyPort;
      }
    }
    if (origin.isAddress()) {
      return null;
    }
    String host = origin.host();
    int end = host.endsWith(".") ? host.length() - 1 : host.length();
    for (int dot = host.indexOf('.'); dot >= 0 && dot < end; dot = host.indexOf('.', dot + 1)) {
      String above = host.substring(dot + 1);
      String samePort = origin.text(true, above, origin.port());
      if (first.containsKey(samePort)) {
        return samePort;
      }
      String anyPort = origin.text(true, above, "*");
      if (first.containsKey(anyPort)) {
        return anyPort;
      }
    }
    return null;
  }
}
