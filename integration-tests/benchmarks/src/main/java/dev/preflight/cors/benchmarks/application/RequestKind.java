package dev.preflight.cors.benchmarks.application;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request to the application. */
enum RequestKind {
  /** A path that is not shared with other origins; the filter by hand knows no such paths. */
  UNGOVERNED(null),
  NO_ORIGIN(null),
  ALLOWED(Variant.ORIGIN),
  REFUSED("https://evil.example"),
  PREFLIGHT(Variant.ORIGIN);

  private final String origin;

  RequestKind(String origin) {
    this.origin = origin;
  }

  String method() {
    return this == PREFLIGHT ? "OPTIONS" : "GET";
  }

  String path() {
    return this == UNGOVERNED ? "items/private/1" : "items/1";
  }

  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "127.0.0.1");
    headers.put("Accept", "text/plain");
    headers.put("X-Tenant", "one");
    if (origin != null) {
      headers.put("Origin", origin);
    }
    if (this == PREFLIGHT) {
      headers.put("Access-Control-Request-Method", "PUT");
      headers.put("Access-Control-Request-Headers", "content-type,x-tenant");
    }
    return headers;
  }

  /** As it is sent over HTTP/1.1. */
  byte[] bytes() {
    StringBuilder text = new StringBuilder(method() + " /" + path() + " HTTP/1.1\r\n");
    headers().forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
    return text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** The origin that a right response grants access to, or {@code null}. */
  String granted(Variant variant) {
    boolean granted = this == ALLOWED || this == PREFLIGHT;
    return granted && variant != Variant.NONE ? origin : null;
  }

  /** The status of a right response. */
  int status(Variant variant) {
    return this == PREFLIGHT && variant != Variant.NONE ? 204 : 200;
  }
}
