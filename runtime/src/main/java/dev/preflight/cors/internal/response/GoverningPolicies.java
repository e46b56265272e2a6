package dev.preflight.cors.internal.response;

import org.jspecify.annotations.Nullable;

/**
 * Which policies govern a request of one deployed application, told by its path and method alone:
 * for whatever stands in front of Jakarta REST and has nothing else. The server's own model is one
 * source, a mirror of the deployed templates another; neither may grant more than the method that
 * then runs.
 *
 * <p>Paths are those below the application's base, encoded as in the request, with a leading slash
 * and with their matrix parameters.
 */
public interface GoverningPolicies {

  /**
   * Whether a method or a locator is at this path, with or without a policy.
   *
   * @param path the path
   * @return {@code false} where the application itself would find nothing
   */
  boolean reaches(String path);

  /**
   * What responds to a preflight.
   *
   * @param path the path
   * @param query the query, encoded, or {@code null}
   * @param method the method that it asks for
   * @return the policy at the path; {@link PathPolicy#CLOSED} if the method must not be called
   *     though others may; {@code null} if nothing here has a policy, or if that is not certain
   *     before the request comes to the application, because a filter may still change it or a
   *     locator has to be called
   */
  @Nullable PathPolicy forPreflight(String path, @Nullable String query, String method);

  /**
   * What governs a response that the application does not write itself.
   *
   * @param path the path
   * @param method the method of the request
   * @return the policy at the path, or {@code null}
   */
  @Nullable PathPolicy forResponse(String path, String method);

  /**
   * Where to tell what becomes of requests.
   *
   * @return the outcomes of the application
   */
  CorsOutcomes outcomes();
}
