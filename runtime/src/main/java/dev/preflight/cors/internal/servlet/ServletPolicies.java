package dev.preflight.cors.internal.servlet;

import dev.preflight.cors.internal.response.CorsOutcomes;
import dev.preflight.cors.internal.response.GoverningPolicies;
import dev.preflight.cors.internal.response.PathPolicy;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What governs a servlet, or the files below a URL pattern: one policy, whatever the path is. */
final class ServletPolicies implements GoverningPolicies {

  /**
   * The Fetch standard's CORS-safelisted methods, which a browser sends once the origin is allowed,
   * listed or not.
   */
  private static final Set<String> SAFELISTED = Set.of("GET", "HEAD", "POST");

  private final Function<String, @Nullable PathPolicy> byMethod;
  private final PathPolicy any;
  private final CorsOutcomes outcomes;

  /**
   * For one servlet or pattern.
   *
   * @param byMethod the policy that governs an HTTP method
   * @param any the policy for methods that are not there
   */
  ServletPolicies(
      Function<String, @Nullable PathPolicy> byMethod, PathPolicy any, CorsOutcomes outcomes) {
    this.byMethod = byMethod;
    this.any = any;
    this.outcomes = outcomes;
  }

  /** One policy for all methods that it lists. */
  static ServletPolicies of(PathPolicy pathPolicy, CorsOutcomes outcomes) {
    return new ServletPolicies(
        method -> pathPolicy.methods().contains(method) ? pathPolicy : null, pathPolicy, outcomes);
  }

  @Override
  public boolean reaches(String path) {
    return true;
  }

  @Override
  public @Nullable PathPolicy forPreflight(String path, @Nullable String query, String method) {
    PathPolicy pathPolicy = byMethod.apply(method);
    if (pathPolicy != null) {
      return pathPolicy;
    }
    return SAFELISTED.contains(method) && !any.policy().grantsMethod(method)
        ? PathPolicy.CLOSED
        : any;
  }

  /**
   * A method that the policy leaves out is not shared; one that is not there gets a readable 405.
   */
  @Override
  public @Nullable PathPolicy forResponse(String path, String method) {
    PathPolicy pathPolicy = byMethod.apply(method);
    return pathPolicy == null && any.policy().grantsMethod(method) ? any : pathPolicy;
  }

  @Override
  public CorsOutcomes outcomes() {
    return outcomes;
  }
}
