package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.response.PathPolicy;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Which policies govern a request. There are two sources: the model that the server deployed, which
 * is exact, and a mirror of the deployed classes, which grants what all methods grant that may run.
 */
public interface RequestPolicies {

  /**
   * What handles a preflight.
   *
   * @param request the preflight
   * @param requestedMethod the method that it asks for
   * @return {@link PathPolicy#CLOSED} if the method is not shared though others at the path are,
   *     {@code null} if nothing at the path has a policy
   */
  @Nullable PathPolicy forPreflight(ContainerRequestContext request, String requestedMethod);

  /**
   * What governs the response to a request.
   *
   * @param request the request
   * @return the policy at its path, or {@code null} if there is none
   */
  @Nullable PathPolicy forResponse(ContainerRequestContext request);
}
