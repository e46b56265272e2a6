package dev.preflight.cors.internal.origin;

import dev.preflight.cors.rule.Rule;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entry of {@code origins} is written exactly as browsers write an {@code Origin}, or as
 * a pattern of such.
 *
 * <p>Only the first fault is reported, since the fix repairs all of them. The order: the entry as a
 * whole (blank, {@code null}, a placeholder of another product, regular expression, list, white
 * space, matches all); the scheme; what does not belong into an origin (user name, slash, path);
 * letters (outside ASCII, upper case); the host (wildcard, address, labels from left to right); the
 * port.
 */
public final class OriginSyntax {

  /** Schemes that are known to be meant, though {@code ://} is not written rightly. */
  private static final Set<String> KNOWN = Set.of("ftp", "http", "https", "ws", "wss");

  private static final String HTTP = "http://";
  private static final String HTTPS = "https://";

  /** Room for a list of many origins; a longer entry is not looked at any closer. */
  static final int LONGEST_ENTRY = 8_192;

  static final int LONGEST_SCHEME = 64;

  private OriginSyntax() {}

  /**
   * The first fault.
   *
   * @param entry any text but {@code "*"}
   * @return the fault, or {@code null} if {@link ParsedOrigin} can read the entry
   */
  public static @Nullable OriginFault fault(String entry) {
    return isOrdinary(entry) ? faultOfOrdinary(entry) : faultWithPlaceholder(entry);
  }

  private static @Nullable OriginFault faultWithPlaceholder(String entry) {
    String placeholder =
        entry.length() > LONGEST_ENTRY ? null : PlaceholderSlip.meant(OriginRepair.strip(entry));
    return placeholder == null
        ? faultOfForm(entry)
        : new OriginFault(Rule.ORIGIN_PLACEHOLDER_SYNTAX, placeholder);
  }

  /**
   * The first fault of an entry that nobody wrote as a setting: what a request brings, or a value
   * that stands for a placeholder. Whether it was meant as a placeholder is not asked: that tries
   * values of its own, and must not be asked about each of them in turn.
   *
   * @param entry any text but {@code "*"}
   * @return the fault, or {@code null} if {@link ParsedOrigin} can read the entry
   */
  public static @Nullable OriginFault faultOfForm(String entry) {
    return isOrdinary(entry) ? faultOfOrdinary(entry) : faultOfAny(entry);
  }

  /**
   * Whether an entry has the form of nearly all: {@code http} or {@code https}, perhaps {@code *.},
   * and then only letters in lower case, digits, dots, hyphens and colons. What people write
   * instead of an origin has something else in it, so only the host and the port can be wrong.
   */
  static boolean isOrdinary(String entry) {
    int start = entry.startsWith(HTTPS) ? HTTPS.length() : HTTP.length();
    if (entry.length() > LONGEST_ENTRY || !(entry.startsWith(HTTPS) || entry.startsWith(HTTP))) {
      return false;
    }
    int first = entry.startsWith("*.", start) ? start + 2 : start;
    if (first == entry.length() || "-.:".indexOf(entry.charAt(first)) >= 0) {
      return false;
    }
    for (int i = first; i < entry.length(); i++) {
      if (!isOrdinary(entry.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOrdinary(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':';
  }

  private static @Nullable OriginFault faultOfOrdinary(String entry) {
    int end = entry.indexOf("://");
    return AuthoritySyntax.fault(entry.substring(0, end), entry.substring(end + 3));
  }

  /** The first fault of an entry of any form; of an ordinary one, the same by more steps. */
  static @Nullable OriginFault faultOfAny(String entry) {
    if (entry.length() > LONGEST_ENTRY) {
      return new OriginFault(Rule.ORIGIN_HOST_SYNTAX, "it is longer than any origin can be");
    }
    OriginFault ofWhole = faultOfWhole(entry);
    if (ofWhole != null) {
      return ofWhole;
    }
    OriginFault ofScheme = faultOfScheme(entry);
    if (ofScheme != null) {
      return ofScheme;
    }
    int start = entry.indexOf("://") + 3;
    int end = authorityEnd(entry, start);
    String authority = entry.substring(start, end);
    if (authority.indexOf('@') >= 0) {
      return OriginFault.of(Rule.ORIGIN_HAS_USERINFO);
    }
    if (end < entry.length() && !authority.isEmpty()) {
      return OriginFault.of(
          end == entry.length() - 1 && entry.charAt(end) == '/'
              ? Rule.ORIGIN_TRAILING_SLASH
              : Rule.ORIGIN_HAS_PATH);
    }
    return AuthoritySyntax.fault(entry.substring(0, start - 3), authority);
  }

  private static @Nullable OriginFault faultOfWhole(String entry) {
    String stripped = OriginRepair.strip(entry);
    if (stripped.isEmpty()) {
      return OriginFault.of(Rule.ORIGIN_BLANK);
    }
    if (stripped.equalsIgnoreCase("null")) {
      return OriginFault.of(Rule.ORIGIN_NULL);
    }
    if (PortRepair.isBracketed(stripped)) {
      return OriginFault.of(Rule.ORIGIN_PORT_SYNTAX);
    }
    if (RegexEntry.isRegex(stripped)) {
      return OriginFault.of(Rule.ORIGIN_PATTERN_IS_REGEX);
    }
    if (OriginList.isList(entry)) {
      return OriginFault.of(Rule.ORIGIN_LIST_IN_ONE_STRING);
    }
    if (hasWhiteSpace(entry)) {
      return OriginFault.of(Rule.ORIGIN_WHITESPACE);
    }
    return matchesAll(entry) ? OriginFault.of(Rule.ORIGIN_PATTERN_MATCHES_ALL) : null;
  }

  private static boolean hasWhiteSpace(String entry) {
    for (int i = 0; i < entry.length(); i++) {
      if (OriginRepair.isWhiteSpace(entry.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A host of nothing but stars and dots. */
  private static boolean matchesAll(String entry) {
    int schemeEnd = entry.indexOf("://");
    int start = schemeEnd < 0 ? 0 : schemeEnd + 3;
    if (schemeEnd > 0 && isApplication(entry.substring(0, schemeEnd))) {
      return false; // an application's hosts have a rule of their own
    }
    int end = authorityEnd(entry, start);
    int colon = entry.indexOf(':', start);
    String host = entry.substring(start, colon >= 0 && colon < end ? colon : end);
    return host.indexOf('*') >= 0 && host.chars().allMatch(c -> c == '*' || c == '.');
  }

  private static @Nullable OriginFault faultOfScheme(String entry) {
    int end = entry.indexOf("://");
    int colon = entry.indexOf(':');
    String name = entry.substring(0, Math.max(0, colon));
    String lower = name.toLowerCase(Locale.ROOT);
    if (PageScheme.of(lower) == PageScheme.OPAQUE) {
      return new OriginFault(Rule.ORIGIN_OPAQUE_SCHEME, lower);
    }
    if (end <= 0 || end != colon) {
      boolean meant = KNOWN.contains(lower) || (isScheme(name) && entry.startsWith("/", colon + 1));
      return OriginFault.of(meant ? Rule.ORIGIN_SCHEME_SYNTAX : Rule.ORIGIN_SCHEME_MISSING);
    }
    if (name.indexOf('*') >= 0) {
      return OriginFault.of(Rule.ORIGIN_WILDCARD_POSITION);
    }
    if (name.indexOf('/') >= 0) {
      return OriginFault.of(Rule.ORIGIN_SCHEME_MISSING);
    }
    boolean moreSlashes = entry.startsWith("/", end + 3) && !entry.substring(end).matches(":/+");
    boolean ascii = AuthoritySyntax.isAscii(name);
    if (moreSlashes || (ascii && !isScheme(name))) {
      return OriginFault.of(Rule.ORIGIN_SCHEME_SYNTAX);
    }
    return ascii && PageScheme.meant(lower) != null
        ? new OriginFault(Rule.ORIGIN_SCHEME_MISSPELT, name)
        : null;
  }

  private static boolean isApplication(String scheme) {
    return isScheme(scheme)
        && PageScheme.of(scheme.toLowerCase(Locale.ROOT)) == PageScheme.APPLICATION;
  }

  /** Letters in either case, digits, {@code +}, {@code -} and {@code .} after a letter. */
  private static boolean isScheme(String name) {
    if (name.isEmpty() || name.length() > LONGEST_SCHEME || !Character.isLetter(name.charAt(0))) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 128 || !(Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }

  /** Where the authority ends that begins at {@code start}: at a slash, {@code ?}, {@code #}. */
  static int authorityEnd(String entry, int start) {
    int end = start;
    while (end < entry.length() && "/?#\\".indexOf(entry.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
