package dev.preflight.cors.expression.internal.domain;

import dev.preflight.cors.expression.internal.automaton.ExpressionLanguage;
import dev.preflight.cors.expression.internal.automaton.Symbols;
import dev.preflight.cors.expression.internal.syntax.Limits;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dev.preflight.cors.internal.host.PublicSuffixes;
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

  /**
   * Those that are not spelled out all lie below names that are, as all hosts of a pattern do:
   * nothing but the part that whoever registers a name below a public suffix chooses is open.
   *
   * @param attacker an origin of such a domain, over {@link Symbols}
   * @param spelled the domains that are spelled out
   */
  record BelowSuffix(String attacker, Set<String> spelled) implements Domains {
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
    boolean meansOne = spelled.stream().anyMatch(Domains::isRegistered);
    Optional<String> stranger =
        search
            .witnesses()
            .shortestFree(
                spelled, (end, suffix) -> !end.isBelowName() || (meansOne && !end.company()));
    if (stranger.isPresent()) {
      String readable = Witness.readable(stranger.get(), language, spelled);
      return isOpen(search)
          ? new Open("infinitely many", readable, spelled)
          : new Unspelled(readable, spelled);
    }
    Optional<String> customer = search.witnesses().shortestFree(spelled, (end, suffix) -> true);
    return customer.isEmpty()
        ? new SpelledOut(spelled)
        : new BelowSuffix(Witness.readable(customer.get(), language, spelled), spelled);
  }

  /**
   * Whether somebody registered this domain with a registry. Beside such a one, a domain of the
   * same kind that nobody wrote is a dot left out, {@code .*example\\.com}, and no pattern.
   */
  private static boolean isRegistered(String domain) {
    String suffix = domain.substring(domain.indexOf('.') + 1);
    return domain.indexOf('.') > 0
        && !domain.startsWith("-")
        && PublicSuffixes.isPublicSuffix(suffix)
        && !PublicSuffixes.isPrivatelyRun(suffix);
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
