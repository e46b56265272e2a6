package dev.preflight.cors.benchmarks.decision;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request as a browser, or somebody hostile, sends it. */
public enum RequestCase {
  /** No {@code Origin}, on a path that has no policy where systems know such paths. */
  UNGOVERNED("GET", false, true, null),
  /** No {@code Origin}: navigation, same-origin GET, other servers. */
  NO_ORIGIN("GET", false, true, null),
  /** A request whose origin is allowed. */
  ACTUAL_ALLOWED("GET", true, true, null),
  /** A request whose origin is not. */
  ACTUAL_REFUSED("GET", true, false, null),
  /** A preflight that is granted, in the form that browsers write. */
  PREFLIGHT_ALLOWED("OPTIONS", true, true, "content-type,x-tenant"),
  /** A preflight from an origin that is not allowed. */
  PREFLIGHT_REFUSED("OPTIONS", true, false, "content-type,x-tenant"),
  /** A preflight that asks for 1,024 commas. */
  PREFLIGHT_COMMAS("OPTIONS", true, true, ",".repeat(1_024)),
  /** A preflight that asks for a header name of a mebibyte. */
  PREFLIGHT_MEBIBYTE("OPTIONS", true, true, "x".repeat(1 << 20));

  private final String method;
  private final boolean hasOrigin;
  private final boolean allowed;
  private final String requestHeaders;

  RequestCase(String method, boolean hasOrigin, boolean allowed, String requestHeaders) {
    this.method = method;
    this.hasOrigin = hasOrigin;
    this.allowed = allowed;
    this.requestHeaders = requestHeaders;
  }

  /** The method of the request itself. */
  public String method() {
    return method;
  }

  /** The path of the request. */
  public String path() {
    return this == UNGOVERNED ? "/open/1" : "/things/1";
  }

  /** Whether this is a preflight. */
  public boolean isPreflight() {
    return requestHeaders != null;
  }

  /** Whether the policy allows the origin. Without one there is nothing to allow. */
  public boolean isGranted(PolicyCase policy) {
    return hasOrigin && (allowed || policy.isAny());
  }

  /** The headers that matter here, in the order in which they are sent. */
  public Map<String, String> headers(PolicyCase policy) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "api.example.net");
    headers.put("Accept", "application/json");
    headers.put("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101");
    if (hasOrigin) {
      headers.put("Origin", allowed ? policy.allowed() : policy.refused());
    }
    if (isPreflight()) {
      headers.put("Access-Control-Request-Method", "PUT");
      headers.put("Access-Control-Request-Headers", requestHeaders);
    }
    return headers;
  }
}
