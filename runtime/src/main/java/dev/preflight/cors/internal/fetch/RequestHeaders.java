package dev.preflight.cors.internal.fetch;

import java.util.Locale;
import java.util.Set;

/**
 * What the Fetch standard says about the names of request headers. Names are compared without
 * regard to case.
 */
public final class RequestHeaders {

  /**
   * Scripts cannot set these: <a
   * href="https://fetch.spec.whatwg.org/#forbidden-request-header">Fetch</a>.
   */
  public static final Set<String> FORBIDDEN =
      Set.of(
          "accept-charset",
          "accept-encoding",
          "access-control-request-headers",
          "access-control-request-method",
          "connection",
          "content-length",
          "cookie",
          "cookie2",
          "date",
          "dnt",
          "expect",
          "host",
          "keep-alive",
          "origin",
          "referer",
          "set-cookie",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "via");

  /**
   * Scripts can set these without permission: <a
   * href="https://fetch.spec.whatwg.org/#cors-safelisted-request-header">Fetch</a>. {@code
   * Content-Type} and {@code Range} are so for some values only and therefore not listed.
   */
  public static final Set<String> SAFELISTED =
      Set.of("accept", "accept-language", "content-language");

  /**
   * Browsers send these by themselves; a resource that reads one does not wait for a script to set
   * it.
   */
  private static final Set<String> SET_BY_BROWSERS = Set.of("user-agent", "last-event-id");

  private RequestHeaders() {}

  /**
   * Whether scripts can never set this header.
   *
   * @param name the header's name
   * @return {@code true} for the standard's list and for names that start with {@code Sec-} or
   *     {@code Proxy-}
   */
  public static boolean isForbidden(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return FORBIDDEN.contains(lower) || lower.startsWith("sec-") || lower.startsWith("proxy-");
  }

  /**
   * Whether a script that sets this header needs the policy to allow it.
   *
   * @param name the header's name
   * @return {@code false} if browsers set it themselves, never let scripts set it, or never ask
   */
  public static boolean needsPermission(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !isForbidden(lower) && !SAFELISTED.contains(lower) && !SET_BY_BROWSERS.contains(lower);
  }
}
