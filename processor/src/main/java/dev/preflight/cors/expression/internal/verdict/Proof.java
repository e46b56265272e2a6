package dev.preflight.cors.expression.internal.verdict;

import dev.preflight.cors.expression.internal.automaton.ExpressionLanguage;
import dev.preflight.cors.expression.internal.automaton.OriginLanguages;
import dev.preflight.cors.expression.internal.domain.Domains;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dk.brics.automaton.Automaton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is true of an expression.
 *
 * @param language what it matches
 * @param domains the registrable domains it reaches
 * @param matchesNull whether it matches {@code null}
 * @param insecure an origin that it matches and that must not send credentials
 */
public record Proof(
    ExpressionLanguage language, Domains domains, boolean matchesNull, Optional<String> insecure) {

  public static Proof of(String expression) throws RefusedException {
    ExpressionLanguage language = ExpressionLanguage.of(expression);
    return new Proof(
        language, Domains.of(language), language.values().run("null"), insecure(language));
  }

  /** The one that a reader understands at once, if there is a choice. */
  private static Optional<String> insecure(ExpressionLanguage language) {
    Automaton insecure = language.origins().intersection(OriginLanguages.INSECURE);
    Automaton http = insecure.intersection(OriginLanguages.INSECURE_HTTP);
    return Stream.of(
            http.intersection(OriginLanguages.PLAIN),
            http,
            insecure.intersection(OriginLanguages.PLAIN),
            insecure)
        .map(origins -> origins.getShortestExample(true))
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  boolean matchesNoOrigin() {
    return language.origins().isEmpty();
  }

  /** The domains that the author wrote. */
  Set<String> spelledDomains() {
    return domains.spelled();
  }

  /** Whether the expression may be used. */
  boolean isSound(boolean secureOnly) {
    return !matchesNull
        && !matchesNoOrigin()
        && domains instanceof Domains.SpelledOut
        && !(secureOnly && insecure.isPresent());
  }
}
