package dev.preflight.cors.deployments.routing;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a browser takes from the response to a preflight: the Fetch standard's CORS-preflight fetch.
 */
record Granted(
    boolean toOrigin,
    boolean anyOrigin,
    boolean credentials,
    List<String> methods,
    List<String> headers,
    int secondsRemembered) {

  /** Methods that need no word of the server: it is enough that the origin is allowed. */
  private static final List<String> SAFELISTED = List.of("GET", "HEAD", "POST");

  /** What browsers assume without the header. */
  private static final int DEFAULT_MAX_AGE = 5;

  static Granted of(String origin, UnaryOperator<String> header) {
    String allowed = header.apply("Access-Control-Allow-Origin");
    String maxAge = header.apply("Access-Control-Max-Age");
    return new Granted(
        allowed != null && (allowed.equals("*") || allowed.equals(origin)),
        "*".equals(allowed),
        "true".equals(header.apply("Access-Control-Allow-Credentials")),
        names(header.apply("Access-Control-Allow-Methods")),
        names(header.apply("Access-Control-Allow-Headers")),
        maxAge == null ? DEFAULT_MAX_AGE : Integer.parseInt(maxAge));
  }

  private static List<String> names(String list) {
    return list == null || list.isBlank()
        ? List.of()
        : Arrays.stream(list.split(",")).map(String::strip).toList();
  }

  boolean permits(String method) {
    return toOrigin && (methods.contains(method) || SAFELISTED.contains(method));
  }
}
