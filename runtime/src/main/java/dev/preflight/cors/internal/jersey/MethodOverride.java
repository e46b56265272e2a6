package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.response.PathPolicy;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.glassfish.jersey.server.model.RuntimeResource;
import org.glassfish.jersey.uri.UriComponent;
import org.jspecify.annotations.Nullable;

/**
 * Applications in which a {@code POST} may run as another method, because a header or a parameter
 * says so and a pre-matching filter obeys, such as Jersey's {@code HttpMethodOverrideFilter}. No
 * preflight shows that header's value.
 */
final class MethodOverride {

  /** The parameter that Jersey's filter reads; a preflight has the same URL as its request. */
  private static final String PARAMETER = "_method";

  /** What the common filters read; a script that sets one needs the policy to allow it. */
  private static final List<String> HEADERS =
      List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

  private volatile boolean impossible;

  /** Called at the start of an application that has no filter which could change methods. */
  void isImpossible() {
    impossible = true;
  }

  /** Whether what is granted may be used for another method than the preflight names. */
  boolean concerns(boolean hasParameter, PathPolicy pathPolicy) {
    return !impossible && (hasParameter || pathPolicy.allowsAnyHeader(HEADERS));
  }

  /**
   * What may be granted then. Browsers remember the headers of a response for all methods of a URL,
   * so they are left out whatever method is asked for.
   *
   * @param all all that the path reaches
   */
  PathPolicy narrowed(
      boolean hasParameter,
      String requestedMethod,
      PathPolicy pathPolicy,
      List<RuntimeResource> all,
      RoutePolicies pathPolicies) {
    if (pathPolicies.isUniform(all, pathPolicy)) {
      return pathPolicy;
    }
    if (hasParameter && requestedMethod.equals(HttpMethod.POST)) {
      return pathPolicies.common(all);
    }
    return pathPolicy.allowsAnyHeader(HEADERS) ? pathPolicy.withoutHeaders(HEADERS) : pathPolicy;
  }

  /** Whether a request has the parameter. */
  static boolean hasParameter(ContainerRequestContext request) {
    return request.getUriInfo().getRequestUri().getRawQuery() != null
        && request.getUriInfo().getQueryParameters().containsKey(PARAMETER);
  }

  /** Whether a query has the parameter. */
  static boolean hasParameter(@Nullable String query) {
    return query != null && UriComponent.decodeQuery(query, true).containsKey(PARAMETER);
  }
}
