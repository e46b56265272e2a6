package dev.preflight.cors.internal.host;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Host names that are no address: labels of at most 63 characters, joined by dots. */
public final class HostName {

  /** Longest host name in the DNS, as text without a trailing dot (RFC 1035, section 2.3.4). */
  public static final int LONGEST = 253;

  private static final Pattern EDGE_HYPHENS = Pattern.compile("(?<![^.])-+|-+(?![^.])");

  private HostName() {}

  /** Whether hosts are made of this character: underscores occur, though RFC 952 has none. */
  public static boolean isHostCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  /** The first label that begins or ends with a hyphen, which no registry hands out. */
  public static Optional<String> labelWithEdgeHyphen(String host) {
    if (host.indexOf('-') < 0) {
      return Optional.empty();
    }
    return Stream.of(host.split("\\.", -1))
        .filter(label -> label.startsWith("-") || label.endsWith("-"))
        .findFirst();
  }

  /** The host without hyphens at the edges of its labels; some label may be empty then. */
  public static String withoutEdgeHyphens(String host) {
    return EDGE_HYPHENS.matcher(host).replaceAll("");
  }

  /** The host without its one trailing dot. */
  public static String withoutTrailingDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }
}
