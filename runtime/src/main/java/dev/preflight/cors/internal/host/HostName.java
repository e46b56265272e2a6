package dev.preflight.cors.internal.host;

/** Host names that are no address: labels of at most 63 characters, joined by dots. */
public final class HostName {

  /** Longest host name in the DNS, as text without a trailing dot (RFC 1035, section 2.3.4). */
  public static final int LONGEST = 253;

  private HostName() {}

  /** Whether hosts are made of this character: underscores occur, though RFC 952 has none. */
  public static boolean isHostCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  /** The host without its one trailing dot. */
  public static String withoutTrailingDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }
}
