package dev.preflight.cors.internal.origin;

import dev.preflight.cors.internal.text.Printable;

/**
 * An allowed origin with {@code *} for its leftmost labels, its port, or both: {@code
 * https://*.example.com}, {@code http://localhost:*}. It is compared with the bytes of the {@code
 * Origin} header; nothing is parsed or copied.
 *
 * @param start what the origin starts with: scheme and {@code ://}, and without subdomains also the
 *     host
 * @param subdomains whether one or more labels come before the host
 * @param host the host that follows the labels, with its leading dot; empty without subdomains
 * @param port the fixed end {@code :port}, empty for the scheme's default port, or {@code :*} for
 *     any
 * @param defaultPort the port that browsers leave out for this scheme, or 0 if there is none
 */
public record OriginPattern(
    String start, boolean subdomains, String host, String port, int defaultPort)
    implements OriginMatcher {

  private static final String ANY_PORT = ":*";

  /** Longest host name in the DNS, as text without a trailing dot. */
  private static final int LONGEST_HOST = 253;

  /** Whether this entry of {@code origins} is a pattern and not an exact origin. */
  public static boolean isPattern(String entry) {
    return entry.indexOf('*') >= 0;
  }

  /** Reads a pattern that the rules have accepted. */
  public static OriginPattern of(String entry) {
    int hostStart = entry.indexOf("://") + 3;
    if (hostStart < 3) {
      throw new IllegalArgumentException("not a pattern: " + Printable.of(entry));
    }
    int portStart =
        entry.indexOf(
            ':', entry.startsWith("[", hostStart) ? entry.indexOf(']', hostStart) : hostStart);
    String port = portStart < 0 ? "" : entry.substring(portStart);
    String host = entry.substring(hostStart, entry.length() - port.length());
    String scheme = entry.substring(0, hostStart);
    boolean subdomains = host.startsWith("*.");
    return subdomains
        ? new OriginPattern(scheme, true, host.substring(1), port, defaultPort(scheme))
        : new OriginPattern(scheme + host, false, "", port, defaultPort(scheme));
  }

  private static int defaultPort(String schemeAndSlashes) {
    return switch (schemeAndSlashes) {
      case "https://" -> 443;
      case "http://" -> 80;
      default -> 0;
    };
  }

  @Override
  public boolean matches(String origin) {
    if (!origin.startsWith(start)) {
      return false;
    }
    int end = port.equals(ANY_PORT) ? endBeforePort(origin) : endBefore(origin, port);
    if (end < 0) {
      return false;
    }
    if (!subdomains) {
      return end == start.length();
    }
    int labelsEnd = end - host.length();
    return end - start.length() <= LONGEST_HOST
        && labelsEnd > start.length()
        && origin.startsWith(host, labelsEnd)
        && areLabels(origin, start.length(), labelsEnd);
  }

  private static int endBefore(String origin, String ending) {
    return origin.endsWith(ending) ? origin.length() - ending.length() : -1;
  }

  /** The end of the host if a port as browsers serialise it follows, or none; -1 otherwise. */
  private int endBeforePort(String origin) {
    int colon = origin.lastIndexOf(':');
    if (colon < start.length()) {
      return origin.length();
    }
    int digits = origin.length() - colon - 1;
    if (digits < 1 || digits > 5 || origin.charAt(colon + 1) == '0') {
      return -1;
    }
    int number = 0;
    for (int i = colon + 1; i < origin.length(); i++) {
      char c = origin.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number > 65535 || number == defaultPort ? -1 : colon;
  }

  private static boolean areLabels(String origin, int from, int to) {
    boolean labelStart = true;
    for (int i = from; i < to; i++) {
      char c = origin.charAt(i);
      if (c == '.') {
        if (labelStart) {
          return false;
        }
        labelStart = true;
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_') {
        labelStart = false;
      } else {
        return false;
      }
    }
    return !labelStart;
  }
}
