package dev.preflight.cors.expression.internal.verdict;

import dev.preflight.cors.expression.internal.automaton.ExpressionLanguage;
import dev.preflight.cors.expression.internal.automaton.NearlyOrigins;
import dk.brics.automaton.Automaton;

/** Why an expression matches no origin, as part of a sentence. */
final class NoOriginReason {

  private NoOriginReason() {}

  static String of(ExpressionLanguage language) {
    Automaton values = language.values();
    if (values.isEmpty()) {
      return "it matches no ASCII value at all, and origins are ASCII";
    }
    if (meets(values, NearlyOrigins.WITH_PATH)) {
      return "an origin ends with its host or port, without a slash or path";
    }
    if (meets(values, NearlyOrigins.WITH_DEFAULT_PORT)) {
      return "browsers leave out a scheme's default port";
    }
    if (meets(values, NearlyOrigins.IN_ANY_CASE)) {
      return "browsers send scheme and host in lower case";
    }
    if (meets(values, NearlyOrigins.WITHOUT_SCHEME)) {
      return "every origin begins with a scheme, and the whole value is compared";
    }
    return "an origin is scheme://host or scheme://host:port, and the whole value is compared";
  }

  private static boolean meets(Automaton values, Automaton other) {
    return !values.intersection(other).isEmpty();
  }
}
