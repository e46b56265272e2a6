package dev.preflight.cors.policy;

import org.jspecify.annotations.Nullable;

/** Host names that are no address: labels of at most 63 characters, joined by dots. */
final class HostName {

  /** Longest host name in the DNS, as text without a trailing dot (RFC 1035, section 2.3.4). */
  static final int LONGEST = 253;

  private static final int LONGEST_LABEL = 63;

  private HostName() {}

  /** Whether hosts are made of this character: underscores occur, though RFC 952 has none. */
  static boolean isHostCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  /** The host without its one trailing dot. */
  static String withoutTrailingDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /**
   * The first fault of a host name.
   *
   * @param host without {@code *.}
   * @param longest the greatest length without trailing dot
   * @return the fault, or {@code null} if there is none
   */
  static @Nullable OriginFault fault(String host, int longest) {
    if (host.isEmpty()) {
      return syntax("it has no host");
    }
    String name = withoutTrailingDot(host);
    if (name.length() > longest) {
      return syntax(
          "its host is longer than " + longest + " characters, the most that the DNS can hold");
    }
    for (String label : name.split("\\.", -1)) {
      OriginFault fault = labelFault(label);
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  private static @Nullable OriginFault labelFault(String label) {
    if (label.isEmpty()) {
      return syntax("its host has two dots in a row or begins with one");
    }
    for (int i = 0; i < label.length(); i++) {
      if (!isHostCharacter(label.charAt(i))) {
        return syntax("the character '" + label.charAt(i) + "' cannot stand in a host");
      }
    }
    if (label.length() > LONGEST_LABEL) {
      return syntax("the part \"" + label + "\" of its host is longer than 63 characters");
    }
    if (label.startsWith(InternationalName.PREFIX) && !InternationalName.isEncodedLabel(label)) {
      return new OriginFault(OriginSyntaxRule.ORIGIN_PUNYCODE, label);
    }
    return label.startsWith("-") || label.endsWith("-")
        ? syntax("the part \"" + label + "\" of its host begins or ends with a hyphen")
        : null;
  }

  private static OriginFault syntax(String reason) {
    return new OriginFault(OriginSyntaxRule.ORIGIN_HOST_SYNTAX, reason);
  }
}
