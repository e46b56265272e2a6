package dev.preflight.cors.internal.response;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The origin that the application itself is served from. Browsers send {@code Origin} with a page's
 * own POSTs too (Fetch, "append a request `Origin` header"), and no policy has a say in those.
 *
 * <p>Scheme, host and port are those of the request as the server shows it. A proxy in front that
 * ends TLS makes them differ from what the browser sees, unless the server is told to trust the
 * proxy's forwarding headers; what anyone can send, {@code X-Forwarded-Proto} among it, is not
 * looked at here. Then the application's own page counts as a page of another origin.
 */
final class OwnOrigin {

  private OwnOrigin() {}

  /**
   * Whether the one origin of a request is the application's own.
   *
   * @param base the address of the application as the server shows it
   * @param origins the values of the request's {@code Origin} lines
   */
  static boolean is(URI base, @Nullable List<String> origins) {
    String origin = CorsResponse.single(origins);
    return origin != null && is(base, origin);
  }

  /** Compares without making an object, as every request with an origin comes here. */
  static boolean is(URI address, String origin) {
    String scheme = address.getScheme();
    String authority = address.getRawAuthority();
    if (scheme == null || authority == null) {
      return false;
    }
    int start = scheme.length() + 3;
    int length = authority.length() - defaultPortLength(scheme, authority);
    return origin.length() == start + length
        && origin.regionMatches(true, 0, scheme, 0, scheme.length())
        && origin.startsWith("://", scheme.length())
        && origin.regionMatches(true, start, authority, 0, length);
  }

  /** An origin as browsers serialise it omits the port that its scheme has anyway. */
  private static int defaultPortLength(String scheme, String authority) {
    String port = scheme.equalsIgnoreCase("https") ? ":443" : ":80";
    return authority.endsWith(port) ? port.length() : 0;
  }
}
