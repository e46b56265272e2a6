package dev.preflight.cors.internal.response;

import static dev.preflight.cors.internal.fetch.CorsHeaders.ALLOW_CREDENTIALS;
import static dev.preflight.cors.internal.fetch.CorsHeaders.ALLOW_HEADERS;
import static dev.preflight.cors.internal.fetch.CorsHeaders.ALLOW_METHODS;
import static dev.preflight.cors.internal.fetch.CorsHeaders.ALLOW_ORIGIN;
import static dev.preflight.cors.internal.fetch.CorsHeaders.EXPOSE_HEADERS;
import static dev.preflight.cors.internal.fetch.CorsHeaders.MAX_AGE;
import static dev.preflight.cors.internal.response.CorsResponseHeaders.addVaryOrigin;
import static dev.preflight.cors.internal.response.CorsResponseHeaders.set;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the CORS headers of a response. What others wrote into them before is replaced, so that
 * none is doubled.
 */
public final class CorsResponse {

  private CorsResponse() {}

  /**
   * Whether the response to a request from these origins may be read. The application's own origin
   * is allowed if the policy names it; no decider is asked about it.
   *
   * @param request the request
   * @param pathPolicy what the path grants
   * @param origins the values of the request's {@code Origin} lines
   * @return {@code true} for exactly one allowed origin
   */
  public static boolean isAllowed(
      ContainerRequestContext request, PathPolicy pathPolicy, @Nullable List<String> origins) {
    String origin = single(origins);
    return origin != null
        && (pathPolicy.policy().namesOrigin(origin)
            || (pathPolicy.policy().hasDecider()
                && DeciderQuestion.ofResponse(request, pathPolicy, origin)
                    .isGranted(request.getUriInfo().getBaseUri())));
  }

  /**
   * Whether a preflight is granted.
   *
   * @param request the request
   * @param pathPolicy what the path grants
   * @param preflight the same request, as a preflight
   * @return {@code true} for exactly one allowed origin
   */
  public static boolean isAllowed(
      ContainerRequestContext request, PathPolicy pathPolicy, PreflightRequest preflight) {
    return isAllowed(request.getUriInfo().getBaseUri(), pathPolicy, preflight);
  }

  /**
   * The same, for a preflight that need not have come to Jakarta REST.
   *
   * @param base the address of the application as the server shows it
   * @param pathPolicy what the path grants
   * @param preflight the same request, as a preflight
   * @return {@code true} for exactly one allowed origin
   */
  public static boolean isAllowed(URI base, PathPolicy pathPolicy, PreflightRequest preflight) {
    String origin = single(preflight.origins());
    return origin != null
        && (pathPolicy.policy().namesOrigin(origin)
            || (pathPolicy.policy().hasDecider()
                && DeciderQuestion.ofPreflight(preflight, pathPolicy, origin).isGranted(base)));
  }

  /**
   * Whether the response to a request that did not come to Jakarta REST may be read.
   *
   * @param request the request
   * @param caller who asks, or {@code null}
   * @param pathPolicy what the path grants
   * @param origins the values of the request's {@code Origin} lines
   * @return {@code true} for exactly one allowed origin
   */
  public static boolean isAllowed(
      RequestFacts request,
      @Nullable SecurityContext caller,
      PathPolicy pathPolicy,
      @Nullable List<String> origins) {
    String origin = single(origins);
    return origin != null
        && (pathPolicy.policy().namesOrigin(origin)
            || (pathPolicy.policy().hasDecider()
                && DeciderQuestion.ofResponse(request.method(), caller, pathPolicy, origin)
                    .isGranted(request.base())));
  }

  /**
   * Writes the headers of an actual response.
   *
   * @param pathPolicy what the path grants
   * @param allowed what {@link #isAllowed} said, which is asked once for each request
   * @param origins the values of the request's {@code Origin} lines; {@code null} if there is none
   * @param headers the response's headers
   * @return whether somebody else had written headers that only a policy should write
   */
  public static boolean writeActual(
      PathPolicy pathPolicy,
      boolean allowed,
      @Nullable List<String> origins,
      MultivaluedMap<String, Object> headers) {
    boolean wasEmpty = headers.isEmpty();
    PolicyLine origin = originLine(pathPolicy, allowed, origins);
    boolean replaces = writeOrigin(pathPolicy, origin, headers, wasEmpty);
    replaces |=
        set(headers, EXPOSE_HEADERS, origin == null ? null : pathPolicy.exposedLine(), wasEmpty);
    return replaces;
  }

  /**
   * Writes the headers of a preflight's response.
   *
   * @param pathPolicy what the path grants
   * @param allowed what {@link #isAllowed} said, which is asked once for each request
   * @param preflight the request
   * @param headers the response's headers
   * @return whether somebody else had written headers that only a policy should write
   */
  public static boolean writePreflight(
      PathPolicy pathPolicy,
      boolean allowed,
      PreflightRequest preflight,
      MultivaluedMap<String, Object> headers) {
    boolean wasEmpty = headers.isEmpty();
    PolicyLine origin = allowed ? originLine(pathPolicy, true, preflight.origins()) : null;
    PolicyLine allowHeaders = allowed ? pathPolicy.headersLine(preflight.headers()) : null;
    boolean replaces = writeOrigin(pathPolicy, origin, headers, wasEmpty);
    replaces |= set(headers, ALLOW_METHODS, allowed ? pathPolicy.methodsLine() : null, wasEmpty);
    replaces |= set(headers, ALLOW_HEADERS, allowHeaders, wasEmpty);
    replaces |= set(headers, MAX_AGE, allowed ? pathPolicy.maxAgeLine() : null, wasEmpty);
    replaces |= set(headers, EXPOSE_HEADERS, null, wasEmpty);
    return replaces;
  }

  /** Who may read the response: everybody, the origin that asks, or nobody. */
  private static @Nullable PolicyLine originLine(
      PathPolicy pathPolicy, boolean allowed, @Nullable List<String> origins) {
    PolicyLine anyOrigin = pathPolicy.anyOriginLine();
    return anyOrigin != null || !allowed ? anyOrigin : PolicyLine.of(single(origins));
  }

  private static boolean writeOrigin(
      PathPolicy pathPolicy,
      @Nullable PolicyLine origin,
      MultivaluedMap<String, Object> headers,
      boolean wasEmpty) {
    // Two Origin lines are refused everywhere, so that refusal varies even where anyone may read.
    if (origin == null || pathPolicy.anyOriginLine() == null) {
      addVaryOrigin(headers);
    }
    boolean replaces = set(headers, ALLOW_ORIGIN, origin, wasEmpty);
    PolicyLine credentials = origin == null ? null : pathPolicy.credentialsLine();
    replaces |= set(headers, ALLOW_CREDENTIALS, credentials, wasEmpty);
    return replaces;
  }

  /** The one {@code Origin} of a request, or {@code null} if there is none or several. */
  static @Nullable String single(@Nullable List<String> origins) {
    String origin = origins == null || origins.size() != 1 ? null : origins.get(0);
    return origin == null || origin.isEmpty() ? null : origin;
  }
}
