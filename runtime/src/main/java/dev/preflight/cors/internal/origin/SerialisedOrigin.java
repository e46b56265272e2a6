package dev.preflight.cors.internal.origin;

import dev.preflight.cors.internal.host.HostName;

/**
 * Values of {@code Origin} that name a page: a scheme, a host and perhaps a port, as browsers write
 * them. Nothing else reaches an {@link dev.preflight.cors.OriginDecider}.
 */
public final class SerialisedOrigin {

  private SerialisedOrigin() {}

  /**
   * Whether a browser can send this value for a page.
   *
   * @param origin at most as long as the longest origin
   */
  public static boolean isOne(String origin) {
    int schemeEnd = origin.indexOf("://");
    if (schemeEnd <= 0 || !isScheme(origin, schemeEnd)) {
      return false;
    }
    for (int i = schemeEnd + 3; i < origin.length(); i++) {
      if (!isOfAuthority(origin.charAt(i))) {
        return false;
      }
    }
    return AuthoritySyntax.fault(origin.substring(0, schemeEnd), origin.substring(schemeEnd + 3))
        == null;
  }

  /** Whether nobody on the network can alter the page: https, or the user's own machine. */
  public static boolean isSecure(String origin) {
    ParsedOrigin parsed = ParsedOrigin.of(origin);
    return parsed.scheme().equals("https") || parsed.isLoopback();
  }

  private static boolean isScheme(String origin, int end) {
    for (int i = 0; i < end; i++) {
      char c = origin.charAt(i);
      boolean inner = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (!(c >= 'a' && c <= 'z') && (i == 0 || !inner)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfAuthority(char c) {
    return HostName.isHostCharacter(c) || c == '.' || c == ':' || c == '[' || c == ']';
  }
}
