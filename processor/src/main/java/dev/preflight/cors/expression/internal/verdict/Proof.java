package dev.preflight.cors.expression.internal.verdict;

import dev.preflight.cors.Risk;
import dev.preflight.cors.expression.internal.automaton.ExpressionLanguage;
import dev.preflight.cors.expression.internal.automaton.InsecureOrigins;
import dev.preflight.cors.expression.internal.automaton.OriginLanguages;
import dev.preflight.cors.expression.internal.domain.Domains;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dk.brics.automaton.Automaton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is true of an expression.
 *
 * @param language what it matches
 * @param domains the registrable domains it reaches
 * @param matchesNull whether it matches {@code null}
 * @param insecure an origin that it matches and whose traffic others may alter
 * @param applications what it lets in of shells and extensions
 */
public record Proof(
    ExpressionLanguage language,
    Domains domains,
    boolean matchesNull,
    Optional<String> insecure,
    Applications applications) {

  public static Proof of(String expression) throws RefusedException {
    ExpressionLanguage language = ExpressionLanguage.of(expression);
    return new Proof(
        language,
        Domains.of(language),
        language.values().run("null"),
        insecure(language),
        Applications.of(language));
  }

  /** The risks that it runs with credentials. */
  public Set<Risk> risks() {
    Set<Risk> risks = EnumSet.noneOf(Risk.class);
    if (insecure.isPresent()) {
      risks.add(Risk.INSECURE_ORIGINS);
    }
    if (applications.example().isPresent()) {
      risks.add(Risk.APPLICATION_ORIGINS);
    }
    if (domains instanceof Domains.BelowSuffix) {
      risks.add(Risk.PUBLIC_SUFFIXES);
    }
    return risks;
  }

  /** The one that a reader understands at once, if there is a choice. */
  private static Optional<String> insecure(ExpressionLanguage language) {
    // To know this takes far less than to know which origins are insecure.
    if (OriginLanguages.isSecure(language.origins())) {
      return Optional.empty();
    }
    Automaton insecure = language.origins().intersection(InsecureOrigins.ALL);
    Automaton http = insecure.intersection(InsecureOrigins.HTTP);
    return Stream.of(
            http.intersection(InsecureOrigins.PLAIN),
            http,
            insecure.intersection(InsecureOrigins.PLAIN),
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
  public boolean isSound(Terms terms) {
    return isClosed(terms)
        && !(terms.secureOnly() && insecure.isPresent())
        && !(terms.webOnly() && applications.example().isPresent());
  }

  /** Whether it means origins, and lets only those in whom the author named. */
  private boolean isClosed(Terms terms) {
    return !matchesNull
        && !matchesNoOrigin()
        && applications.open().isEmpty()
        && (domains instanceof Domains.SpelledOut
            || (domains instanceof Domains.BelowSuffix && !terms.spelledOutOnly()));
  }
}
