package dev.preflight.cors.internal.origin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The origin that somebody meant: all faults of an entry fixed at once, much as a browser reads
 * what is typed into its address bar. Nothing is suggested that {@link OriginSyntax} would refuse.
 */
public final class OriginRepair {

  private static final Pattern SCHEME =
      Pattern.compile("(?i)(https?|wss?|ftp)(?:[:;]/*|//+)|([a-z*][a-z0-9+.*?-]{0,63})://+");

  private static final String HTTPS = "https";

  /** What other products have instead of origins, and no host. */
  private static final Set<String> WORDS =
      Set.of("self", "same-origin", "any", "all", "none", "true", "false");

  /** Addresses that share their first bits, {@code 192.168.0.0/16} (RFC 4632) or IPv6's. */
  private static final Pattern NETWORK =
      Pattern.compile("(?:.*//)?(?:[0-9*]+(?:\\.[0-9*]+){1,3}|\\[[0-9A-Fa-f:]+])/[0-9]{1,3}");

  private static final Pattern LEADING = Pattern.compile("^:?/+");
  private static final Pattern DOUBLED = Pattern.compile("^(?i)https?:/+");
  private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");
  private static final Pattern ANY = Pattern.compile("\\*+");

  private OriginRepair() {}

  /** What the entry means, as entries; empty if that is not clear. */
  public static List<String> repaired(String entry) {
    return of(entry).origins();
  }

  /** What the entry means. */
  public static Repair of(String entry) {
    if (entry.length() > OriginSyntax.LONGEST_ENTRY) {
      return Repair.UNCLEAR;
    }
    String text = Wrapping.off(strip(entry));
    List<String> parts =
        PortRepair.isBracketed(text)
            ? PortRepair.entries(text)
            : RegexEntry.isRegex(text)
                ? RegexEntry.origins(text)
                : OriginList.isList(text) ? OriginList.parts(text) : List.of(text);
    if (parts.size() == 1) {
      return single(parts.get(0));
    }
    if (OriginList.isBroken(parts)) {
      return Repair.UNCLEAR;
    }
    Set<String> origins = new LinkedHashSet<>();
    for (String part : parts) {
      Repair origin = single(part);
      if (origin.origins().isEmpty()) {
        return Repair.UNCLEAR;
      }
      origins.addAll(origin.origins());
    }
    return Repair.of(List.copyOf(origins));
  }

  /** Whether the entry is a network, which no origin and no expression stands for. */
  public static boolean isNetwork(String entry) {
    return entry.length() <= OriginSyntax.LONGEST_ENTRY
        && NETWORK.matcher(Wrapping.off(strip(entry))).matches();
  }

  private static Repair single(String wrapped) {
    String part = Wrapping.off(wrapped);
    if (isNetwork(part)) {
      return Repair.UNCLEAR;
    }
    String closed = Gap.closed(part);
    if (closed == null) {
      return Repair.UNCLEAR;
    }
    String text = closed.replace('\\', '/');
    Matcher scheme = SCHEME.matcher(text);
    String name = null;
    String rest = LEADING.matcher(text).replaceFirst("");
    if (scheme.lookingAt()) {
      name = scheme.group(1) != null ? scheme.group(1) : scheme.group(2);
      rest = DOUBLED.matcher(text.substring(scheme.end())).replaceFirst("");
    }
    int end = OriginSyntax.authorityEnd(rest, 0);
    // A malformed scheme is not the host, nor is null.
    if (name == null && (rest.startsWith(":/", end - 1) || rest.equalsIgnoreCase("null"))) {
      return Repair.UNCLEAR;
    }
    // Nor is a second origin that nothing separates from the first.
    if (rest.startsWith("://", end - 1)) {
      return Repair.UNCLEAR;
    }
    rest = rest.substring(0, end);
    int user = rest.lastIndexOf('@');
    // A user name like a host is a trick: nobody means the host behind it.
    if ((user > 0 && rest.lastIndexOf('.', user) >= 0) || WORDS.contains(text)) {
      return Repair.UNCLEAR;
    }
    rest = rest.substring(user + 1);
    int portStart = AuthoritySyntax.portStart(rest);
    String authority = portStart < 0 ? rest : rest.substring(0, portStart);
    String port = portStart < 0 ? "" : rest.substring(portStart + 1);
    String known = name == null ? "" : scheme(name, "");
    if (known.length() > HTTPS.length() && (known.endsWith(HTTPS) || known.endsWith("http"))) {
      return Repair.UNCLEAR; // url(https://…), written without the bracket
    }
    if (PageScheme.of(known) == PageScheme.APPLICATION) {
      String host = ApplicationHost.repaired(known, authority);
      return host == null ? Repair.UNCLEAR : judged(new ParsedOrigin(known, false, host, ""), port);
    }
    String host = HostRepair.repaired(authority);
    if (host == null) {
      return Repair.UNCLEAR;
    }
    ParsedOrigin origin = new ParsedOrigin(scheme(name, host), false, host, "");
    if (host.lastIndexOf('*') > 0 || (host.startsWith("*") && !host.startsWith("*."))) {
      WildcardExpression expression =
          WildcardExpression.of(origin.scheme(), host, port(origin.scheme(), port));
      return expression == null ? Repair.UNCLEAR : Repair.of(expression);
    }
    return judged(origin, port);
  }

  /** The origin with its port, or what says the same if stars stand among its digits. */
  private static Repair judged(ParsedOrigin origin, String port) {
    String digits = port(origin.scheme(), port);
    String repaired = origin.text(false, origin.host(), digits);
    if (OriginSyntax.fault(repaired) == null) {
      return Repair.of(List.of(repaired));
    }
    boolean stars = port.length() > 1 && port.indexOf('*') >= 0;
    boolean name = !origin.isApplication() && !origin.isAddress();
    WildcardExpression expression =
        stars && name ? WildcardExpression.of(origin.scheme(), origin.host(), port) : null;
    return expression == null ? Repair.UNCLEAR : Repair.of(expression);
  }

  /** A page without a scheme is one over https, unless it comes from the user's own machine. */
  private static String scheme(@Nullable String name, String host) {
    if (name == null) {
      return new ParsedOrigin("", false, host, "").isLoopback() ? "http" : "https";
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.indexOf('*') >= 0 || lower.indexOf('?') >= 0) {
      return "https";
    }
    String meant = PageScheme.meant(lower);
    return meant == null ? lower : meant;
  }

  private static String port(String scheme, String port) {
    if (port.length() > 1 && ANY.matcher(port).matches()) {
      return "*";
    }
    String digits = ZEROS.matcher(port).replaceFirst("");
    return AuthoritySyntax.isDefaultPort(scheme, digits) ? "" : digits;
  }

  /** Without white space and control characters at both ends. */
  static String strip(String entry) {
    int start = 0;
    int end = entry.length();
    while (start < end && isBlank(entry.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(entry.charAt(end - 1))) {
      end--;
    }
    return entry.substring(start, end);
  }

  /** White space, or what nobody sees either: a byte order mark, a space of no width. */
  private static boolean isBlank(char c) {
    return isWhiteSpace(c) || c == '\ufeff' || c == '\u2060' || (c >= '\u200b' && c <= '\u200f');
  }

  static boolean isWhiteSpace(int c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
