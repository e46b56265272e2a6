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

  private static final String SCHEME = "[a-z][a-z0-9+.-]*";
  private static final String LABEL = "[a-z0-9_-]+";

  /** The last label is not a number, or the URL standard takes the host for an IPv4 address. */
  private static final String DOMAIN = "(" + LABEL + "\\.)*[a-z0-9_-]*[a-z_-][a-z0-9_-]*\\.?";

  private static final String OCTET = "(\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])";
  private static final String IPV4 = OCTET + "(\\." + OCTET + "){3}";
  private static final String HOST = "(" + DOMAIN + "|" + IPV4 + "|" + ipv6() + ")";

  private static final String PORT_NUMBER =
      "([1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5])";
  private static final String PORT = "(:" + PORT_NUMBER + ")?";
  private static final String DEFAULT_PORT = "(http://" + HOST + ":80|https://" + HOST + ":443)";

  private static final String LOOPBACK =
      "(([a-z0-9_-]+\\.)*localhost\\.?|127(\\." + OCTET + "){3}|\\[::1\\])";

  /** The special schemes, and those whose pages send {@code null}. */
  private static final String NOT_OF_APPLICATIONS =
      "(https?|wss?|ftp|file|about|blob|data|javascript)";

  /** What the URL standard lets stand in an opaque host. */
  private static final String OPAQUE_HOST = "([!\"$&'()*+,.0-9;=A-Z_`a-z{}~%-]+|" + ipv6() + ")";

  /** Origins of the web, and of the schemes of its connections. */
  public static final Automaton WEB =
      of("(https?|wss?|ftp)://" + HOST + PORT).minus(of(DEFAULT_PORT));

  /** Origins of shells and extensions. */
  public static final Automaton APPLICATIONS =
      of(SCHEME + "://" + OPAQUE_HOST + PORT).minus(of(NOT_OF_APPLICATIONS + "://.*"));

  /** Every origin but {@code null}. */
  public static final Automaton ALL = WEB.union(APPLICATIONS);

  /** Those that may not send credentials. */
  public static final Automaton INSECURE = WEB.minus(of("https://.*|[a-z]+://" + LOOPBACK + PORT));

  /** Those that the word "insecure" makes a reader think of. */
  public static final Automaton INSECURE_HTTP = INSECURE.intersection(of("http://.*"));

  /** What a reader takes for an origin at once, for examples. */
  public static final Automaton PLAIN = of("[a-z]+://[a-z.]+" + PORT);

  public static final Automaton WITH_PATH = of(SCHEME + "://" + HOST + PORT + "/.*");

  public static final Automaton WITH_DEFAULT_PORT = of(DEFAULT_PORT);

  public static final Automaton WITHOUT_SCHEME = of(HOST + PORT);

  public static final Automaton IN_ANY_CASE =
      of("[A-Za-z][A-Za-z0-9+.-]*://[A-Za-z0-9._-]+" + PORT).minus(ALL);

  static final Automaton WEB_FREE = Symbols.withFree(WEB);

  static final Automaton APPLICATIONS_FREE = Symbols.withFree(deterministic(APPLICATIONS));

  /** A scheme that is spelled out before anything else, over {@link Symbols}. */
  public static final Automaton SPELLED_SCHEME =
      of(SCHEME + "://").concatenate(anySymbol().repeat());

  /** An application's host that a reader takes for one at once, over {@link Symbols}. */
  public static final Automaton PLAIN_APPLICATION =
      Symbols.withFree(of(SCHEME + "://[a-p]+([.-][a-p0-9]+)*" + PORT));

  /** The same scheme, before a host with a character that the sender chooses. */
  public static final Automaton FREE_APPLICATION_HOST =
      deterministic(
          of(SCHEME + "://")
              .concatenate(hostSymbol().repeat())
              .concatenate(
                  Automaton.makeCharRange((char) AsciiSet.SIZE, (char) (2 * AsciiSet.SIZE - 1))
                      .minus(Automaton.makeChar((char) (AsciiSet.SIZE + ':'))))
              .concatenate(anySymbol().repeat()));

  private OriginLanguages() {}

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

  private static Automaton anySymbol() {
    return Automaton.makeCharRange((char) 0, (char) (2 * AsciiSet.SIZE - 1));
  }

  /** Everything but the colon before the port. */
  private static Automaton hostSymbol() {
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
    return of(expression + (anyPort ? PORT : "")).intersection(ALL);
  }

  private static String quoted(String text) {
    return "\\Q" + text + "\\E";
  }

  /** RFC 5952: lower case, no leading zeros; the position of {@code ::} is not checked. */
  private static String ipv6() {
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

  private static Automaton deterministic(Automaton automaton) {
    Automaton copy = automaton.clone();
    copy.determinize();
    return copy;
  }

  private static Automaton of(String expression) {
    try {
      return Determiniser.overAscii(Nfa.of(ExpressionParser.parse(expression)));
    } catch (RefusedException e) {
      throw new IllegalStateException(e);
    }
  }
}
