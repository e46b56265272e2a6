package dev.preflight.cors.internal.origin;

import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The origin that somebody meant: all faults of an entry mended at once, much as a browser reads
 * what is typed into its address bar. Nothing is suggested that {@link OriginSyntax} would refuse.
 */
public final class OriginRepair {

  private static final Pattern SCHEME =
      Pattern.compile("(?i)(https?|wss?|ftp)(?:[:;]/*|//+)|([a-z*][a-z0-9+.*?-]*)://+");

  private OriginRepair() {}

  /** What to write instead, as the end of a sentence that begins with "write". */
  static String advice(Rule rule, List<String> origins) {
    if (!origins.isEmpty()) {
      return origins.stream().map(text -> '"' + text + '"').collect(Collectors.joining(", "));
    }
    return switch (rule) {
      case ORIGIN_PATTERN_MATCHES_ALL ->
          "the origins that may call, for example \"https://app.example.com\", or \"*\" alone if"
              + " everyone may";
      case ORIGIN_PATTERN_IS_REGEX ->
          "each origin or a pattern such as \"https://*.example.com\", or move the expression to"
              + " originRegex";
      default ->
          "the page's scheme, host and port as location.origin shows them, for example"
              + " \"https://app.example.com\"";
    };
  }

  /** The origins that the entry means, none of them with a fault; empty if that is not clear. */
  public static List<String> repaired(String entry) {
    if (entry.length() > OriginSyntax.LONGEST_ENTRY) {
      return List.of();
    }
    String text = strip(entry);
    List<String> parts =
        RegexEntry.isRegex(text)
            ? RegexEntry.origins(text)
            : OriginList.isList(text) ? OriginList.parts(text) : List.of(text);
    List<String> origins = new ArrayList<>();
    for (String part : parts) {
      String origin = single(part);
      if (origin == null) {
        return List.of();
      }
      if (!origins.contains(origin)) {
        origins.add(origin);
      }
    }
    return origins;
  }

  private static @Nullable String single(String part) {
    StringBuilder text = new StringBuilder(part.length());
    part.chars()
        .filter(c -> !isWhiteSpace(c))
        .forEach(c -> text.append(c == '\\' ? '/' : (char) c));
    Matcher scheme = SCHEME.matcher(text);
    String name = null;
    String rest = text.toString().replaceFirst("^:?/+", "");
    if (scheme.lookingAt()) {
      name = scheme.group(1) != null ? scheme.group(1) : scheme.group(2);
      rest = text.substring(scheme.end()).replaceFirst("^(?i)https?:/+", "");
    }
    int end = OriginSyntax.authorityEnd(rest, 0);
    // A malformed scheme is not the host, nor is null.
    if (name == null && (rest.startsWith(":/", end - 1) || rest.equalsIgnoreCase("null"))) {
      return null;
    }
    rest = rest.substring(0, end);
    rest = rest.substring(rest.lastIndexOf('@') + 1);
    int portStart = AuthoritySyntax.portStart(rest);
    String host = HostRepair.repaired(portStart < 0 ? rest : rest.substring(0, portStart));
    if (host == null) {
      return null;
    }
    ParsedOrigin origin = new ParsedOrigin(scheme(name, host), false, host, "");
    String port = port(origin.scheme(), portStart < 0 ? "" : rest.substring(portStart + 1));
    String repaired = origin.text(false, host, port);
    return OriginSyntax.fault(repaired) == null ? repaired : null;
  }

  /** A page without a scheme is one over https, unless it comes from the user's own machine. */
  private static String scheme(@Nullable String name, String host) {
    if (name == null) {
      return new ParsedOrigin("", false, host, "").isLoopback() ? "http" : "https";
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.indexOf('*') >= 0 || lower.indexOf('?') >= 0 ? "https" : lower;
  }

  private static String port(String scheme, String port) {
    String digits = port.replaceFirst("^0+(?=.)", "");
    return AuthoritySyntax.isDefaultPort(scheme, digits) ? "" : digits;
  }

  /** Without white space and control characters at both ends. */
  static String strip(String entry) {
    int start = 0;
    int end = entry.length();
    while (start < end && isWhiteSpace(entry.charAt(start))) {
      start++;
    }
    while (end > start && isWhiteSpace(entry.charAt(end - 1))) {
      end--;
    }
    return entry.substring(start, end);
  }

  static boolean isWhiteSpace(int c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
