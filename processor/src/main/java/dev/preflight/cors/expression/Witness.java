package dev.preflight.cors.expression;

import java.util.Set;

/** Helps to show an attacker's origin, given over {@link Symbols}. */
final class Witness {

  private Witness() {}

  /** The host of an origin. */
  static String host(String origin) {
    int start = origin.indexOf("://") + 3;
    int colon = origin.indexOf(':', Math.max(start, origin.indexOf(']', start)));
    return origin.substring(start, colon < 0 ? origin.length() : colon);
  }

  /** Where the registrable domain of an origin begins. */
  static int domainStart(String origin) {
    String host = host(origin);
    int hostEnd = origin.indexOf("://") + 3 + host.length();
    String domain = SuffixRules.INSTANCE.registrableDomain(host);
    return hostEnd - (host.endsWith(".") ? 1 : 0) - domain.length();
  }

  /** The first free character of the registrable domain. */
  static int firstFree(String witness) {
    int from = domainStart(Symbols.plain(witness));
    for (int i = from; i < witness.length(); i++) {
      if (Symbols.isFree(witness.charAt(i))) {
        return i;
      }
    }
    return from;
  }

  /**
   * Where the expression leaves room for a word instead of one character, {@code evil} tells more
   * than {@code x}.
   */
  static String readable(String witness, ExpressionLanguage language, Set<String> spelled) {
    int at = firstFree(witness);
    if (at >= witness.length() || !Symbols.isFree(witness.charAt(at))) {
      return witness;
    }
    StringBuilder word = new StringBuilder(witness.substring(0, at));
    "evil".chars().forEach(c -> word.append((char) (c + AsciiSet.SIZE)));
    String longer = word.append(witness.substring(at + 1)).toString();
    return language.symbols().run(longer)
            && !spelled.contains(
                SuffixRules.INSTANCE.registrableDomain(host(Symbols.plain(longer))))
        ? longer
        : witness;
  }
}
