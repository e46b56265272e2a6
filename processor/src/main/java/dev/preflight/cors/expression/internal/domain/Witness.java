package dev.preflight.cors.expression.internal.domain;

import dev.preflight.cors.expression.internal.automaton.ExpressionLanguage;
import dev.preflight.cors.expression.internal.automaton.Symbols;
import dev.preflight.cors.expression.internal.syntax.AsciiSet;
import dev.preflight.cors.internal.host.HostName;
import dev.preflight.cors.internal.host.PublicSuffixes;
import dev.preflight.cors.internal.origin.SerialisedOrigin;
import java.util.List;
import java.util.Set;

/** Helps to show an attacker's origin, given over {@link Symbols}. */
public final class Witness {

  private Witness() {}

  /** The host of an origin. */
  public static String host(String origin) {
    int start = origin.indexOf("://") + 3;
    int colon = origin.indexOf(':', Math.max(start, origin.indexOf(']', start)));
    return origin.substring(start, colon < 0 ? origin.length() : colon);
  }

  /** The registrable domain of an origin; the host itself if it is a suffix or an address. */
  public static String domain(String origin) {
    String host = host(origin);
    String domain = PublicSuffixes.registrableDomain(host);
    return domain != null ? domain : HostName.withoutTrailingDot(host);
  }

  /** Where the registrable domain of an origin begins. */
  static int domainStart(String origin) {
    String host = host(origin);
    int hostEnd = origin.indexOf("://") + 3 + host.length();
    return hostEnd - (host.endsWith(".") ? 1 : 0) - domain(origin).length();
  }

  /** The first free character of the registrable domain, or of an application's host. */
  public static int firstFree(String witness) {
    String plain = Symbols.plain(witness);
    int from =
        SerialisedOrigin.isApplication(plain) ? plain.indexOf("://") + 3 : domainStart(plain);
    for (int i = from; i < witness.length(); i++) {
      if (Symbols.isFree(witness.charAt(i))) {
        return i;
      }
    }
    return from;
  }

  /**
   * The same attack as one would mount it: over https if the expression lets that scheme in, and
   * with {@code evil} where it leaves room for a word instead of one character.
   */
  static String readable(String witness, ExpressionLanguage language, Set<String> spelled) {
    return withWord(withScheme(witness, language), language, spelled);
  }

  private static String withScheme(String witness, ExpressionLanguage language) {
    String rest = witness.substring(Symbols.plain(witness).indexOf("://"));
    for (String scheme : List.of("https", "http")) {
      for (String start : List.of(scheme, free(scheme))) {
        if (language.symbols().run(start + rest)) {
          return start + rest;
        }
      }
    }
    return witness;
  }

  private static String withWord(String witness, ExpressionLanguage language, Set<String> spelled) {
    int at = firstFree(witness);
    boolean inName =
        !Symbols.plain(witness).substring(domainStart(Symbols.plain(witness)), at).contains(".");
    if (!inName || at >= witness.length() || !Symbols.isFree(witness.charAt(at))) {
      return witness;
    }
    String longer = witness.substring(0, at) + free("evil") + witness.substring(at + 1);
    return language.symbols().run(longer) && !spelled.contains(domain(Symbols.plain(longer)))
        ? longer
        : witness;
  }

  private static String free(String word) {
    StringBuilder free = new StringBuilder();
    word.chars().forEach(c -> free.append((char) (c + AsciiSet.SIZE)));
    return free.toString();
  }
}
