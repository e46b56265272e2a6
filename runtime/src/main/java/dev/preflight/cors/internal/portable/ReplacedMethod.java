package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.response.PathPolicy;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Applications in which a {@code POST} may run as another method, because a header or a parameter
 * says so and a pre-matching filter obeys. No preflight shows that header's value.
 */
final class ReplacedMethod {

  private static final String PARAMETER = "_method";

  private static final List<String> HEADERS =
      List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

  private final BooleanSupplier possible;

  /**
   * For one application.
   *
   * @param possible whether it may have a filter that changes methods
   */
  ReplacedMethod(BooleanSupplier possible) {
    this.possible = possible;
  }

  boolean concerns(ContainerRequestContext request, PathPolicy pathPolicy) {
    return possible.getAsBoolean()
        && (hasParameter(request) || pathPolicy.allowsAnyHeader(HEADERS));
  }

  /** What may be granted then, at a path whose methods have several policies. */
  PathPolicy narrowed(
      ContainerRequestContext request,
      String requestedMethod,
      PathPolicy pathPolicy,
      PathPolicy common) {
    if (hasParameter(request) && requestedMethod.equals(HttpMethod.POST)) {
      return common;
    }
    return pathPolicy.allowsAnyHeader(HEADERS) ? pathPolicy.withoutHeaders(HEADERS) : pathPolicy;
  }

  private static boolean hasParameter(ContainerRequestContext request) {
    return request.getUriInfo().getRequestUri().getRawQuery() != null
        && request.getUriInfo().getQueryParameters().containsKey(PARAMETER);
  }
}
