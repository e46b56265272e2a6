package dev.preflight.cors.expression;

import java.util.Optional;
import java.util.Set;

/** Which registrable domains an expression reaches. */
sealed interface Domains {

  /**
   * Finitely many, each spelled out.
   *
   * @param names the domains; none if the expression matches no origin
   */
  record SpelledOut(Set<String> names) implements Domains {}

  /**
   * More than anybody wrote down.
   *
   * @param number how many, in words
   * @param witness an origin of a domain that is not spelled out, over {@link Symbols}
   */
  record Open(String number, String witness) implements Domains {}

  /**
   * Finitely many, but some come from a class or a dot.
   *
   * @param witness an origin of such a domain, over {@link Symbols}
   */
  record Unspelled(String witness) implements Domains {}

  static Domains of(ExpressionLanguage language) throws RefusedException {
    if (language.symbols().isEmpty()) {
      return new SpelledOut(Set.of());
    }
    DomainSearch search = new DomainSearch(language.reversedSymbols());
    if (search.isInfinite(false)) {
      return new Open("infinitely many", search.beyondShortest());
    }
    Set<String> spelled = search.spelledOut(Limits.DOMAINS + 1);
    if (spelled.size() > Limits.DOMAINS) {
      return new Open("more than " + Limits.DOMAINS, search.beyondShortest());
    }
    Optional<String> witness = search.shortestFree(spelled);
    if (witness.isEmpty()) {
      return new SpelledOut(spelled);
    }
    return isOpen(search)
        ? new Open("infinitely many", Witness.readable(witness.get(), language, spelled))
        : new Unspelled(Witness.readable(witness.get(), language, spelled));
  }

  /** Only the words of the message depend on it: domains too many to walk through are open. */
  private static boolean isOpen(DomainSearch search) {
    try {
      return search.isInfinite(true);
    } catch (RefusedException e) {
      return true;
    }
  }
}
