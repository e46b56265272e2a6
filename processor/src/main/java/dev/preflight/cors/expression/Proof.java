package dev.preflight.cors.expression;

import dk.brics.automaton.Automaton;
import java.util.Optional;
import java.util.Set;

/**
 * What is true of an expression.
 *
 * @param language what it matches
 * @param domains the registrable domains it reaches
 * @param matchesNull whether it matches {@code null}
 * @param insecure an origin that it matches and that must not send credentials
 */
record Proof(
    ExpressionLanguage language, Domains domains, boolean matchesNull, Optional<String> insecure) {

  static Proof of(String expression) throws RefusedException {
    ExpressionLanguage language = ExpressionLanguage.of(expression);
    return new Proof(
        language, Domains.of(language), language.values().run("null"), insecure(language));
  }

  private static Optional<String> insecure(ExpressionLanguage language) {
    Optional<String> http = shortest(language.origins().intersection(Origins.INSECURE_HTTP));
    return http.isPresent() ? http : shortest(language.origins().intersection(Origins.INSECURE));
  }

  private static Optional<String> shortest(Automaton automaton) {
    return Optional.ofNullable(automaton.getShortestExample(true));
  }

  boolean matchesNoOrigin() {
    return language.origins().isEmpty();
  }

  /** The domains that the author wrote. */
  Set<String> spelledDomains() {
    if (domains instanceof Domains.SpelledOut spelled) {
      return spelled.names();
    }
    return domains instanceof Domains.Open open
        ? open.spelled()
        : ((Domains.Unspelled) domains).spelled();
  }

  /** Whether the expression may be used. */
  boolean isSound(boolean secureOnly) {
    return !matchesNull
        && !matchesNoOrigin()
        && domains instanceof Domains.SpelledOut
        && !(secureOnly && insecure.isPresent());
  }
}
