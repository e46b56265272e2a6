package dev.preflight.cors.expression.internal.verdict;

import dev.preflight.cors.expression.internal.automaton.ApplicationOrigins;
import dev.preflight.cors.expression.internal.automaton.ExpressionLanguage;
import dev.preflight.cors.expression.internal.automaton.Symbols;
import dk.brics.automaton.Automaton;
import java.util.Optional;

/**
 * What an expression lets in of the origins of shells and extensions.
 *
 * @param example such an origin; empty if it lets none in
 * @param open one of a scheme that is spelled out and a host that is not, over {@link Symbols};
 *     empty if there is none
 */
record Applications(Optional<String> example, Optional<String> open) {

  private static final Applications NONE = new Applications(Optional.empty(), Optional.empty());

  static Applications of(ExpressionLanguage language) {
    Automaton all = language.applications();
    if (all.isEmpty()) {
      return NONE;
    }
    String example = all.getShortestExample(true);
    Automaton free = all.intersection(ApplicationOrigins.FREE_HOST);
    String open = free.intersection(ApplicationOrigins.PLAIN).getShortestExample(true);
    if (open == null) {
      open = free.getShortestExample(true);
    }
    if (open == null && !all.isFinite()) {
      Automaton spelled = all.intersection(ApplicationOrigins.SPELLED_SCHEME);
      open = spelled.isFinite() ? null : spelled.getShortestExample(true);
    }
    return new Applications(
        Optional.ofNullable(example).map(Symbols::plain), Optional.ofNullable(open));
  }

  static String scheme(String origin) {
    return origin.substring(0, origin.indexOf("://"));
  }
}
