package dev.preflight.cors.expression.internal.automaton;

import dev.preflight.cors.expression.internal.syntax.AsciiSet;
import dev.preflight.cors.expression.internal.syntax.ExpressionParser;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The languages of origins as browsers serialise them (<a
 * href="https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin">HTML
 * standard, serialisation of an origin</a>), written as expressions of the very subset that is
 * analysed.
 *
 * <p>Lengths are not limited here, or every set of domains would be finite. Labels may begin and
 * end with hyphens. Both admit more than browsers send, which errs on the safe side.
 */
public final class OriginLanguages {

  static final String SCHEME = "[a-z][a-z0-9+.-]*";
  private static final String LABEL = "[a-z0-9_-]+";

  /** The last label is not a number, or the URL standard takes the host for an IPv4 address. */
  private static final String DOMAIN = "(" + LABEL + "\\.)*[a-z0-9_-]*[a-z_-][a-z0-9_-]*\\.?";

  static final String OCTET = "(\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])";
  private static final String IPV4 = OCTET + "(\\." + OCTET + "){3}";
  static final String HOST = "(" + DOMAIN + "|" + IPV4 + "|" + ipv6() + ")";

  private static final String PORT_NUMBER =
      "([1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5])";
  static final String PORT = "(:" + PORT_NUMBER + ")?";
  static final String DEFAULT_PORT = "(http://" + HOST + ":80|https://" + HOST + ":443)";

  /** Origins of the web, and of the schemes of its connections. */
  public static final Automaton WEB =
      of("(https?|wss?|ftp)://" + HOST + PORT).minus(of(DEFAULT_PORT));

  static final Automaton WEB_FREE = Symbols.withFree(WEB);

  private static final Automaton HTTPS = deterministic(of("https://.*"));

  private static final Automaton HTTP = deterministic(of("https?://.*"));

  private OriginLanguages() {}

  /** Whether the scheme of all values is {@code https}. */
  public static boolean isSecure(Automaton values) {
    return values.subsetOf(HTTPS);
  }

  /** Whether the scheme of all values is {@code https} or {@code http}. */
  static boolean isHttp(Automaton values) {
    return values.subsetOf(HTTP);
  }

  /**
   * Origins of hosts below these, over {@link Symbols}, whose label directly below holds a
   * character that the sender chooses.
   */
  public static Automaton openBelow(Collection<String> hosts) {
    Automaton noDot = hostSymbol().minus(Automaton.makeChar('.')).minus(Automaton.makeChar('/'));
    List<Automaton> below = new ArrayList<>();
    hosts.forEach(host -> below.add(Automaton.makeString('.' + host)));
    return anySymbol()
        .repeat()
        .concatenate(Automaton.makeCharRange((char) AsciiSet.SIZE, (char) (2 * AsciiSet.SIZE - 1)))
        .concatenate(noDot.repeat())
        .concatenate(Automaton.union(below))
        .concatenate(Automaton.makeChar('.').optional())
        .concatenate(Automaton.makeChar(':').concatenate(anySymbol().repeat()).optional());
  }

  static Automaton anySymbol() {
    return Automaton.makeCharRange((char) 0, (char) (2 * AsciiSet.SIZE - 1));
  }

  /** Everything but the colon before the port. */
  static Automaton hostSymbol() {
    return anySymbol().minus(Automaton.makeChar(':'));
  }

  /** The language of a pattern of {@code origins}, such as {@code https://*.example.com:*}. */
  public static Automaton ofPattern(String pattern) {
    int schemeEnd = pattern.indexOf("://") + 3;
    StringBuilder expression = new StringBuilder(quoted(pattern.substring(0, schemeEnd)));
    String rest = pattern.substring(schemeEnd);
    if (rest.startsWith("*.")) {
      expression.append('(').append(LABEL).append("\\.)+");
      rest = rest.substring(2);
    }
    boolean anyPort = rest.endsWith(":*");
    expression.append(quoted(anyPort ? rest.substring(0, rest.length() - 2) : rest));
    Automaton origins = pattern.matches("https?://.*") ? WEB : ApplicationOrigins.OR_WEB;
    return of(expression + (anyPort ? PORT : "")).intersection(origins);
  }

  private static String quoted(String text) {
    return "\\Q" + text + "\\E";
  }

  /** RFC 5952: lower case, no leading zeros; the position of {@code ::} is not checked. */
  static String ipv6() {
    String group = "(0|[1-9a-f][0-9a-f]{0,3})";
    List<String> forms = new ArrayList<>();
    forms.add(group + "(:" + group + "){7}");
    for (int before = 0; before <= 6; before++) {
      int after = 6 - before;
      forms.add(groups(group, before) + "::" + (after == 0 ? "" : groups(group, after, "?")));
    }
    return "\\[(" + String.join("|", forms) + ")\\]";
  }

  private static String groups(String group, int count) {
    return count == 0 ? "" : group + "(:" + group + "){" + (count - 1) + "}";
  }

  private static String groups(String group, int most, String optional) {
    return "(" + group + "(:" + group + "){0," + (most - 1) + "})" + optional;
  }

  static Automaton deterministic(Automaton automaton) {
    Automaton copy = automaton.clone();
    copy.determinize();
    return copy;
  }

  static Automaton of(String expression) {
    try {
      return Determiniser.overAscii(Nfa.of(ExpressionParser.parse(expression)));
    } catch (RefusedException e) {
      throw new IllegalStateException(e);
    }
  }
}
