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
   * A {@code Content-Type} with one of these, whatever its parameters, needs no permission either.
   */
  public static final Set<String> SAFELISTED_MEDIA_TYPES =
      Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

  /**
   * Browsers send these by themselves; a resource that reads one does not wait for a script to set
   * it.
   */
  private static final Set<String> SET_BY_BROWSERS = Set.of("user-agent", "last-event-id");

  /** Proxies in front of the server set these, and would overwrite what a script sets. */
  private static final Set<String> SET_BY_PROXIES =
      Set.of(
          "cf-connecting-ip",
          "forwarded",
          "true-client-ip",
          "x-client-cert",
          "x-client-ip",
          "x-cluster-client-ip",
          "x-original-uri",
          "x-original-url",
          "x-real-ip",
          "x-rewrite-url");

  /**
   * Code that reads one of these runs another method than the one that the preflight was about, so
   * it is allowed only where somebody writes it down.
   */
  private static final Set<String> CHANGES_METHOD =
      Set.of("x-http-method", "x-http-method-override", "x-method-override");

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
   * Whether code that reads this header waits for a script to set it, which the policy has to
   * allow.
   *
   * @param name the header's name
   * @return {@code false} if browsers or proxies set it themselves, browsers never let scripts set
   *     it or never ask, or it is no name
   */
  public static boolean needsPermission(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Token.isName(name)
        && !isForbidden(lower)
        && !SAFELISTED.contains(lower)
        && !SET_BY_BROWSERS.contains(lower)
        && !SET_BY_PROXIES.contains(lower)
        && !lower.startsWith("x-forwarded-")
        && !CHANGES_METHOD.contains(lower);
  }
}
