package dev.preflight.cors.policy;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.Risk;
import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.origin.OriginMatcher;
import dev.preflight.cors.internal.origin.OriginPattern;
import dev.preflight.cors.internal.origin.OriginTable;
import dev.preflight.cors.internal.origin.SerialisedOrigin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The allowed origins of a policy. A lookup takes the same time for one exact origin as for ten
 * thousand.
 */
final class OriginSet implements OriginMatcher {

  private final boolean any;
  private final Set<String> exact = new HashSet<>();
  private final OriginMatcher[] patterns;
  private final @Nullable OriginDecider decider;
  private final PolicyDraft draft;

  OriginSet(PolicyDraft draft, @Nullable OriginDecider decider) {
    this.decider = decider;
    this.draft = draft;
    List<OriginMatcher> matchers = new ArrayList<>();
    for (String entry : draft.origins()) {
      if (OriginPattern.isPattern(entry) && !entry.equals(CorsHeaders.ANY)) {
        matchers.add(OriginPattern.of(entry));
      } else {
        exact.add(entry);
      }
    }
    for (OriginExpression entry : draft.originExpressions()) {
      matchers.add(OriginTable.decode(entry.expression(), entry.table().orElseThrow()));
    }
    any = exact.remove(CorsHeaders.ANY);
    patterns = matchers.toArray(new OriginMatcher[0]);
  }

  boolean containsAll() {
    return any;
  }

  /** Whether it is listed letter by letter, whatever patterns and others say. */
  boolean lists(String origin) {
    return exact.contains(origin);
  }

  @Override
  public boolean matches(String origin) {
    return matches(origin, each -> each.allows(origin));
  }

  /** The same; whoever knows of a request asks the decider. */
  boolean matches(String origin, Predicate<OriginDecider> ask) {
    return names(origin) || asks(origin, ask);
  }

  boolean hasDecider() {
    return decider != null;
  }

  /** Whether an entry matches, whatever the decider says. */
  boolean names(String origin) {
    if (any) {
      return true;
    }
    if (origin.length() > SerialisedOrigin.LONGEST) {
      return false;
    }
    if (exact.contains(origin)) {
      return true;
    }
    for (OriginMatcher pattern : patterns) {
      if (pattern.matches(origin)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the decider allows what no entry matches. It is asked only for what it may allow. */
  boolean asks(String origin, Predicate<OriginDecider> ask) {
    return decider != null && mayAsk(draft, origin) && ask.test(decider);
  }

  /** Whether an entry could allow this origin, under the risks that the policy takes. */
  static boolean mayAsk(PolicyDraft draft, String origin) {
    if (!SerialisedOrigin.isOne(origin)) {
      return false;
    }
    if (!draft.allowCredentials()) {
      return true;
    }
    return SerialisedOrigin.isApplication(origin)
        ? draft.tolerate().contains(Risk.APPLICATION_ORIGINS)
        : draft.tolerate().contains(Risk.INSECURE_ORIGINS) || SerialisedOrigin.isSecure(origin);
  }
}
