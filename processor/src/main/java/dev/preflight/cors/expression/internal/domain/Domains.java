package dev.preflight.cors.expression.internal.domain;

import dev.preflight.cors.expression.internal.automaton.ExpressionLanguage;
import dev.preflight.cors.expression.internal.automaton.Symbols;
import dev.preflight.cors.expression.internal.syntax.Limits;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import java.util.Optional;
import java.util.Set;

/** Which registrable domains an expression reaches. */
public sealed interface Domains {

  /** The domains that the author wrote, if they can be counted. */
  Set<String> spelled();

  /** An origin, over {@link Symbols}, of a domain that nobody wrote. */
  Optional<String> witness();

  /**
   * Finitely many, each spelled out.
   *
   * @param spelled the domains; none if the expression matches no origin
   */
  record SpelledOut(Set<String> spelled) implements Domains {
    @Override
    public Optional<String> witness() {
      return Optional.empty();
    }
  }

  /**
   * More than anybody wrote down.
   *
   * @param number how many, in words
   * @param attacker an origin of a domain that is not spelled out, over {@link Symbols}
   * @param spelled the domains that are spelled out, if they can be counted
   */
  record Open(String number, String attacker, Set<String> spelled) implements Domains {
    @Override
    public Optional<String> witness() {
      return Optional.of(attacker);
    }
  }

  /**
   * Finitely many, but some come from a class or a dot.
   *
   * @param attacker an origin of such a domain, over {@link Symbols}
   * @param spelled the domains that are spelled out
   */
  record Unspelled(String attacker, Set<String> spelled) implements Domains {
    @Override
    public Optional<String> witness() {
      return Optional.of(attacker);
    }
  }

  static Domains of(ExpressionLanguage language) throws RefusedException {
    if (language.symbols().isEmpty()) {
      return new SpelledOut(Set.of());
    }
    DomainSearch search = new DomainSearch(language.reversedSymbols());
    if (search.isInfinite(false)) {
      return new Open("infinitely many", search.witnesses().beyondShortest(), Set.of());
    }
    Set<String> spelled = search.spelledOut(Limits.DOMAINS + 1);
    if (spelled.size() > Limits.DOMAINS) {
      return new Open("more than " + Limits.DOMAINS, search.witnesses().beyondShortest(), Set.of());
    }
    Optional<String> witness = search.witnesses().shortestFree(spelled);
    if (witness.isEmpty()) {
      return new SpelledOut(spelled);
    }
    String readable = Witness.readable(witness.get(), language, spelled);
    return isOpen(search)
        ? new Open("infinitely many", readable, spelled)
        : new Unspelled(readable, spelled);
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
