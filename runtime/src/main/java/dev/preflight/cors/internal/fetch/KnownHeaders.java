package dev.preflight.cors.internal.fetch;

import java.util.Set;

/**
 * Names of headers that many APIs use, as they are usually written: for lists in which one stands
 * that belongs into the other, and for names with a letter too many. Sources are the IANA registry
 * of field names and what libraries for browsers send and read.
 */
public final class KnownHeaders {

  /** Headers of requests. */
  public static final Set<String> OF_REQUESTS =
      Set.of(
          "Accept",
          "Accept-Language",
          "Authorization",
          "Cache-Control",
          "Content-Disposition",
          "Content-Encoding",
          "Content-Language",
          "Content-Range",
          "Content-Type",
          "DPoP",
          "Idempotency-Key",
          "If-Match",
          "If-Modified-Since",
          "If-None-Match",
          "If-Range",
          "If-Unmodified-Since",
          "Last-Event-ID",
          "Link",
          "Pragma",
          "Prefer",
          "Range",
          "Slug",
          "User-Agent",
          "X-Api-Key",
          "X-Auth-Token",
          "X-Correlation-ID",
          "X-CSRF-Token",
          "X-Forwarded-For",
          "X-HTTP-Method-Override",
          "X-Request-ID",
          "X-Requested-By",
          "X-Requested-With",
          "X-XSRF-TOKEN",
          "baggage",
          "traceparent",
          "tracestate");

  /** Headers of responses. */
  public static final Set<String> OF_RESPONSES =
      Set.of(
          "Accept-Ranges",
          "Age",
          "Allow",
          "Cache-Control",
          "Content-Disposition",
          "Content-Encoding",
          "Content-Language",
          "Content-Length",
          "Content-Location",
          "Content-Range",
          "Content-Security-Policy",
          "Content-Type",
          "Date",
          "Deprecation",
          "ETag",
          "Expires",
          "Last-Modified",
          "Link",
          "Location",
          "Pragma",
          "RateLimit-Limit",
          "RateLimit-Remaining",
          "RateLimit-Reset",
          "Referrer-Policy",
          "Retry-After",
          "Server",
          "Server-Timing",
          "Strict-Transport-Security",
          "Sunset",
          "Timing-Allow-Origin",
          "Vary",
          "WWW-Authenticate",
          "X-Content-Type-Options",
          "X-Correlation-ID",
          "X-CSRF-Token",
          "X-Frame-Options",
          "X-Powered-By",
          "X-RateLimit-Limit",
          "X-RateLimit-Remaining",
          "X-RateLimit-Reset",
          "X-Request-ID",
          "X-Total-Count",
          "X-Total-Pages");

  private KnownHeaders() {}

  /**
   * Whether a header is known from requests and from nowhere else.
   *
   * @param name the header's name, in any case
   * @return {@code true} for {@code Authorization}
   */
  public static boolean isOfRequestsOnly(String name) {
    return contains(OF_REQUESTS, name) && !contains(OF_RESPONSES, name);
  }

  /**
   * Whether a header is known from responses and from nowhere else.
   *
   * @param name the header's name, in any case
   * @return {@code true} for {@code Location}
   */
  public static boolean isOfResponsesOnly(String name) {
    return contains(OF_RESPONSES, name) && !contains(OF_REQUESTS, name);
  }

  /** Whether this is one of them, in any case of its letters. */
  static boolean has(String name) {
    return contains(OF_REQUESTS, name) || contains(OF_RESPONSES, name);
  }

  private static boolean contains(Set<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
