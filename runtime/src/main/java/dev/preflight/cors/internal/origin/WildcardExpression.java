package dev.preflight.cors.internal.origin;

import dev.preflight.cors.internal.host.HostName;
import dev.preflight.cors.internal.host.InternationalName;
import dev.preflight.cors.internal.host.Ipv4Address;
import dev.preflight.cors.internal.host.PublicSuffixes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The regular expression that says what a {@code *} inside a label or a port means: {@code
 * https://app-*.example.com} is {@code https://app-[a-z0-9-]+\.example\.com}. A star never matches
 * a dot here, except where it is the whole leftmost label, as in entries of {@code origins}.
 *
 * <p>Such an expression has one form, literals around classes within labels, so that the public
 * suffix list alone proves it: whoever owns the labels to the right of the last star owns all that
 * it matches. The proof by automata comes to the same, which a test of the processor shows.
 *
 * @param expression in the syntax of {@link Pattern}
 * @param scheme the scheme of the origins that it matches
 * @param loopback whether it matches origins of the user's own machine only
 * @param suffix the public suffix directly right of the last star, below which anyone can register
 *     what it matches; empty if one owner has all of it
 */
public record WildcardExpression(
    String expression, String scheme, boolean loopback, String suffix) {

  private static final String LABEL_PART = "[a-z0-9-]+";

  /** Room for at least one character in the place of the stars. */
  private static final int LONGEST_LABEL = 62;

  private static final String ANY_PORT = "(:[0-9]+)?";

  /** A number with stars in it, at least one digit that is fixed. */
  private static final Pattern PORT = Pattern.compile("[0-9*]*[1-9][0-9*]*");

  /**
   * The expression of a host with a star, in a place where {@code origins} has none.
   *
   * @param host in lower case and ASCII
   * @param port digits and stars, {@code *} alone for any; empty for none
   * @return the expression, or {@code null} if it would let strangers in by all names, or if it is
   *     not clear what is meant
   */
  static @Nullable WildcardExpression of(String scheme, String host, String port) {
    String portPart = portPart(port);
    List<String> labels = List.of(host.split("\\.", -1));
    int last = lastStar(labels);
    if (portPart == null || last == labels.size() - 1) {
      return null;
    }
    String fixed = String.join(".", labels.subList(last + 1, labels.size()));
    if (last >= 0 && isClosed(fixed) == null) {
      return null;
    }
    String suffix = last >= 0 && PublicSuffixes.isPublicSuffix(fixed) ? fixed : "";
    if (!suffix.isEmpty() && !PublicSuffixes.isPrivatelyRun(suffix)) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String part = label(labels.get(i), i == 0);
      // Anyone's name, and nothing of the writer's in it.
      boolean anyName = !suffix.isEmpty() && i == last && labels.get(i).matches("\\*+");
      if (part == null || anyName) {
        return null;
      }
      parts.add(part);
    }
    ParsedOrigin probe = new ParsedOrigin(scheme, false, last < 0 ? host : fixed, "");
    return OriginSyntax.fault(probe.text(false, probe.host(), "")) != null
        ? null
        : new WildcardExpression(
            scheme + "://" + String.join("\\.", parts).replace("+)+\\.", "+\\.)+") + portPart,
            scheme,
            probe.isLoopback(),
            suffix);
  }

  /** The same over https. */
  public WildcardExpression overHttps() {
    return new WildcardExpression(
        "https" + expression.substring(scheme.length()), "https", loopback, suffix);
  }

  private static int lastStar(List<String> labels) {
    int last = labels.size() - 1;
    while (last >= 0 && labels.get(last).indexOf('*') < 0) {
      last--;
    }
    return last;
  }

  /** The domain or suffix that a host below the last star is under; {@code null} if an address. */
  private static @Nullable String isClosed(String fixed) {
    String name = HostName.withoutTrailingDot(fixed);
    if (name.isEmpty() || Ipv4Address.endsInNumber(name)) {
      return null;
    }
    return PublicSuffixes.isPublicSuffix(name) ? name : PublicSuffixes.registrableDomain(name);
  }

  private static @Nullable String label(String label, boolean anyLabels) {
    if (label.matches("\\*+")) {
      return anyLabels ? "(" + LABEL_PART + ")+" : LABEL_PART;
    }
    boolean star = label.indexOf('*') >= 0;
    boolean noLabel =
        label.startsWith("-") || label.endsWith("-") || label.length() > LONGEST_LABEL;
    if (noLabel || (star && label.startsWith(InternationalName.PREFIX))) {
      return null;
    }
    return label.replaceAll("\\*+", Matcher.quoteReplacement(LABEL_PART));
  }

  private static @Nullable String portPart(String port) {
    if (port.isEmpty()) {
      return "";
    }
    if (port.matches("\\*+")) {
      return ANY_PORT;
    }
    return PORT.matcher(port).matches() && port.replace("*", "").length() <= 4
        ? ":" + port.replaceAll("\\*+", "[0-9]*")
        : port.indexOf('*') < 0 ? ":" + port : null;
  }
}
