package dev.preflight.cors.jaxrs;

import static dev.preflight.cors.jaxrs.CorsHeaders.ALLOW_CREDENTIALS;
import static dev.preflight.cors.jaxrs.CorsHeaders.ALLOW_HEADERS;
import static dev.preflight.cors.jaxrs.CorsHeaders.ALLOW_METHODS;
import static dev.preflight.cors.jaxrs.CorsHeaders.ALLOW_ORIGIN;
import static dev.preflight.cors.jaxrs.CorsHeaders.EXPOSE_HEADERS;
import static dev.preflight.cors.jaxrs.CorsHeaders.MAX_AGE;
import static dev.preflight.cors.jaxrs.CorsHeaders.ORIGIN;
import static dev.preflight.cors.jaxrs.CorsHeaders.VARY;

import dev.preflight.cors.policy.CorsPolicy;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Writes the CORS headers of an answer. What others wrote into them before is replaced, so that
 * none is doubled.
 */
public final class CorsAnswer {

  /** For looking the headers up: see {@link CorsHeaders#ORIGIN_KEY}. */
  private static final String ALLOW_ORIGIN_KEY = "access-control-allow-origin";

  private static final String ALLOW_CREDENTIALS_KEY = "access-control-allow-credentials";
  private static final String EXPOSE_HEADERS_KEY = "access-control-expose-headers";
  private static final String VARY_KEY = "vary";

  private CorsAnswer() {}

  /**
   * Whether a preflight from these origins is granted.
   *
   * @param grant what the path grants
   * @param origins the values of the request's {@code Origin} lines
   * @return {@code true} for exactly one allowed origin
   */
  public static boolean isAllowed(Grant grant, @Nullable List<String> origins) {
    String origin = single(origins);
    return origin != null && grant.policy().allowsOrigin(origin);
  }

  /**
   * Whether somebody else has written headers which only a policy should write.
   *
   * @param headers the response's headers
   * @return {@code true} if one of them is there
   */
  public static boolean isWrittenBy(MultivaluedMap<String, Object> headers) {
    return headers.containsKey(ALLOW_ORIGIN_KEY)
        || headers.containsKey(ALLOW_CREDENTIALS_KEY)
        || headers.containsKey(EXPOSE_HEADERS_KEY);
  }

  /**
   * Writes the headers of an actual response.
   *
   * @param grant what the path grants
   * @param allowed what {@link #isAllowed} said, which is asked once for each request
   * @param origins the values of the request's {@code Origin} lines; {@code null} if there is none
   * @param headers the response's headers
   */
  public static void writeActual(
      Grant grant,
      boolean allowed,
      @Nullable List<String> origins,
      MultivaluedMap<String, Object> headers) {
    CorsPolicy policy = grant.policy();
    if (writeOrigin(policy, allowed, origins, headers)) {
      put(headers, EXPOSE_HEADERS, policy.exposedHeaders());
    } else {
      headers.remove(EXPOSE_HEADERS_KEY);
    }
  }

  /**
   * Writes the headers of a preflight's answer.
   *
   * @param grant what the path grants
   * @param allowed what {@link #isAllowed} said, which is asked once for each request
   * @param origins the values of the request's {@code Origin} lines
   * @param requestedHeaders the values of the request's {@code Access-Control-Request-Headers}
   *     lines; {@code null} if there is none
   * @param headers the response's headers
   */
  public static void writePreflight(
      Grant grant,
      boolean allowed,
      @Nullable List<String> origins,
      @Nullable List<String> requestedHeaders,
      MultivaluedMap<String, Object> headers) {
    CorsPolicy policy = grant.policy();
    if (allowed) {
      writeOrigin(policy, true, origins, headers);
    } else {
      headers.remove(ALLOW_ORIGIN_KEY);
      headers.remove(ALLOW_CREDENTIALS_KEY);
      addVaryOrigin(headers);
    }
    put(headers, ALLOW_METHODS, allowed ? grant.allowMethods() : null);
    put(headers, ALLOW_HEADERS, allowed ? policy.allowedHeaders(requestedHeaders) : null);
    put(headers, MAX_AGE, allowed ? policy.maxAge() : null);
    headers.remove(EXPOSE_HEADERS_KEY);
  }

  private static boolean writeOrigin(
      CorsPolicy policy,
      boolean allowed,
      @Nullable List<String> origins,
      MultivaluedMap<String, Object> headers) {
    if (policy.allowsAnyOrigin()) {
      set(headers, ALLOW_ORIGIN, "*");
      headers.remove(ALLOW_CREDENTIALS_KEY);
      return true;
    }
    addVaryOrigin(headers);
    String origin = single(origins);
    if (origin == null || !allowed) {
      headers.remove(ALLOW_ORIGIN_KEY);
      headers.remove(ALLOW_CREDENTIALS_KEY);
      return false;
    }
    set(headers, ALLOW_ORIGIN, origin);
    put(headers, ALLOW_CREDENTIALS, policy.allowsCredentials() ? "true" : null);
    return true;
  }

  /** The one {@code Origin} of a request, or {@code null} if there is none or several. */
  static @Nullable String single(@Nullable List<String> origins) {
    return origins != null && origins.size() == 1 && !origins.get(0).isEmpty()
        ? origins.get(0)
        : null;
  }

  private static void put(
      MultivaluedMap<String, Object> headers, String name, @Nullable String value) {
    if (value == null) {
      headers.remove(name);
    } else {
      set(headers, name, value);
    }
  }

  /**
   * As {@code putSingle}, which in Jersey looks the name up twice. The list may grow: interceptors
   * that run later add to {@code Vary}.
   */
  private static void set(MultivaluedMap<String, Object> headers, String name, Object value) {
    List<Object> line = new ArrayList<>(1);
    line.add(value);
    headers.put(name, line);
  }

  /** Merges into one line, so that no cache has to. */
  private static void addVaryOrigin(MultivaluedMap<String, Object> headers) {
    List<Object> lines = headers.get(VARY_KEY);
    if (lines == null || lines.isEmpty()) {
      set(headers, VARY, ORIGIN);
      return;
    }
    StringJoiner merged = new StringJoiner(", ");
    for (Object line : lines) {
      for (String name : String.valueOf(line).split(",", -1)) {
        String trimmed = name.trim();
        if (trimmed.equals("*")) {
          set(headers, VARY, "*");
          return;
        }
        if (!trimmed.isEmpty() && !trimmed.equalsIgnoreCase(ORIGIN)) {
          merged.add(trimmed);
        }
      }
    }
    set(headers, VARY, merged.add(ORIGIN).toString());
  }
}
