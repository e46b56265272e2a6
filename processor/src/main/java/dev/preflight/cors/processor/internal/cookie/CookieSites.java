package dev.preflight.cors.processor.internal.cookie;

import dev.preflight.cors.internal.host.PublicSuffixes;
import dev.preflight.cors.policy.PolicyDraft;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sites of a policy's origins. To a browser's cookies all hosts below one registrable domain
 * are one site, whatever their origins.
 */
final class CookieSites {

  private static final Pattern ORIGIN =
      Pattern.compile("[a-z][a-z0-9+.-]*://(?:\\*\\.)?([a-z0-9.-]+)(?::[0-9*]+)?");

  private CookieSites() {}

  /** Whether all are pages of the developer's own machine, where the server is then, too. */
  static boolean areLocal(PolicyDraft draft) {
    return !draft.origins().isEmpty()
        && isListed(draft)
        && draft.origins().stream()
            .map(CookieSites::host)
            .allMatch(host -> host.filter(CookieSites::isLocal).isPresent());
  }

  /** The one site of all origins that are not local, if they are of one. */
  static Optional<String> ofAll(PolicyDraft draft) {
    if (!isListed(draft)) {
      return Optional.empty();
    }
    Set<String> sites = new LinkedHashSet<>();
    for (String origin : draft.origins()) {
      Optional<String> host = host(origin);
      if (host.isEmpty()) {
        return Optional.empty();
      }
      if (!isLocal(host.get())) {
        String site = PublicSuffixes.registrableDomain(host.get());
        // In a private network anything may be called "app.internal".
        sites.add(site == null || site.indexOf('.') < 0 ? "" : site);
      }
    }
    return sites.size() == 1
        ? sites.stream().filter(site -> !site.isEmpty()).findFirst()
        : Optional.empty();
  }

  private static boolean isListed(PolicyDraft draft) {
    return draft.originExpressions().isEmpty() && draft.originsFrom().isEmpty();
  }

  private static Optional<String> host(String origin) {
    Matcher matcher = ORIGIN.matcher(origin);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1");
  }
}
