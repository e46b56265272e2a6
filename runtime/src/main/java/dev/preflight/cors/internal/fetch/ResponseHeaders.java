package dev.preflight.cors.internal.fetch;

import java.util.Locale;
import java.util.Set;

/**
 * What the Fetch standard says about the names of response headers. Names are compared without
 * regard to case.
 */
public final class ResponseHeaders {

  /**
   * Always readable: <a
   * href="https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name">Fetch</a>.
   */
  private static final Set<String> SAFELISTED =
      Set.of(
          "cache-control",
          "content-language",
          "content-length",
          "content-type",
          "expires",
          "last-modified",
          "pragma");

  /**
   * Never readable: <a
   * href="https://fetch.spec.whatwg.org/#forbidden-response-header-name">Fetch</a>.
   */
  private static final Set<String> FORBIDDEN = Set.of("set-cookie", "set-cookie2");

  /** Meant for browsers and caches, which read them whether or not scripts may. */
  private static final Set<String> FOR_BROWSERS =
      Set.of(
          "etag",
          "vary",
          "content-security-policy",
          "strict-transport-security",
          "x-content-type-options",
          "x-frame-options",
          "x-xss-protection",
          "x-ua-compatible",
          "x-robots-tag",
          "permissions-policy",
          "cross-origin-opener-policy",
          "cross-origin-embedder-policy",
          "cross-origin-resource-policy",
          "referrer-policy",
          "allow",
          "www-authenticate");

  private ResponseHeaders() {}

  /**
   * Whether scripts can read this header without any policy.
   *
   * @param name the header's name
   * @return {@code true} for the standard's list
   */
  public static boolean isSafelisted(String name) {
    return SAFELISTED.contains(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether scripts can never read this header.
   *
   * @param name the header's name
   * @return {@code true} for the standard's list
   */
  public static boolean isForbidden(String name) {
    return FORBIDDEN.contains(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a script that wants to read this header needs the policy to expose it.
   *
   * @param name the header's name
   * @return {@code false} if it can always or never be read, or speaks to the browser only
   */
  public static boolean needsExposing(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !isSafelisted(lower)
        && !isForbidden(lower)
        && !FOR_BROWSERS.contains(lower)
        && !lower.startsWith("access-control-");
  }
}
