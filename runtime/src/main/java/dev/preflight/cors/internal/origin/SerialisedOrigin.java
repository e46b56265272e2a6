package dev.preflight.cors.internal.origin;

import dev.preflight.cors.internal.host.HostName;

/**
 * Values of {@code Origin} that name a page: a scheme, a host and perhaps a port, as browsers write
 * them. Nothing else reaches an {@link dev.preflight.cors.OriginDecider}.
 */
public final class SerialisedOrigin {

  /**
   * The length of the longest origin, 328 characters. It is written as scheme, {@code ://}, host
   * and, where it is not the scheme's default, {@code :} and port (<a
   * href="https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin">HTML,
   * serialization of an origin</a>). A port is a 16-bit number; a host name has at most 255 octets
   * in the DNS (RFC 1035, section 2.3.4), which no address exceeds. No standard bounds a scheme:
   * {@link OriginSyntax} does.
   */
  public static final int LONGEST =
      OriginSyntax.LONGEST_SCHEME + "://".length() + 255 + ":65535".length();

  private SerialisedOrigin() {}

  /**
   * Whether a browser can send this value for a page.
   *
   * @param origin any text; one that is longer than {@link #LONGEST} is not looked at
   */
  public static boolean isOne(String origin) {
    if (origin.length() > LONGEST) {
      return false;
    }
    int schemeEnd = origin.indexOf("://");
    if (schemeEnd <= 0 || !isScheme(origin, schemeEnd)) {
      return false;
    }
    boolean application = PageScheme.of(origin.substring(0, schemeEnd)) == PageScheme.APPLICATION;
    for (int i = schemeEnd + 3; i < origin.length(); i++) {
      char c = origin.charAt(i);
      if (application ? c <= ' ' || c >= 127 || c == '*' : !isOfAuthority(c)) {
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

  /** Whether an application's shell or a browser extension sends it; a page of the web does not. */
  public static boolean isApplication(String origin) {
    return ParsedOrigin.of(origin).isApplication();
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
