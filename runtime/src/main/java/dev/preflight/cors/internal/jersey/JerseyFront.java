package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.response.CorsOutcomes;
import dev.preflight.cors.internal.response.Front;
import dev.preflight.cors.internal.response.GoverningPolicies;
import dev.preflight.cors.internal.response.PathPolicy;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a servlet filter in front of this application asks, and is told.
 *
 * <p>See docs/decisions/0021-a-servlet-filter-asks-the-deployment.md.
 */
final class JerseyFront implements GoverningPolicies {

  private final CorsDeployment deployment;
  private final GovernedPaths paths;
  private final BooleanSupplier requestFinal;

  /** Spares applications without a filter in front a look-up for each response. */
  private volatile boolean asked;

  /**
   * For one application.
   *
   * @param requestFinal whether no filter before matching may change the URI or the method of a
   *     request, and so what a preflight was judged by
   */
  JerseyFront(CorsDeployment deployment, GovernedPaths paths, BooleanSupplier requestFinal) {
    this.deployment = deployment;
    this.paths = paths;
    this.requestFinal = requestFinal;
  }

  /** What finds the policies. */
  GovernedPaths paths() {
    return paths;
  }

  /** Says what governs the response to a request, if there is a filter in front. */
  void tell(ContainerRequestContext request, @Nullable PathPolicy pathPolicy, boolean allowed) {
    if (asked && request.getProperty(Front.PROPERTY) instanceof Front front) {
      // Where nothing matched, Jersey has no say: as a filter, it may pass the request on.
      if (pathPolicy != null || paths.isMatched(request)) {
        front.decided(pathPolicy, allowed);
      }
    }
  }

  @Override
  public boolean reaches(String path) {
    asked = true;
    return paths.reaches(MatrixParameters.strip(path));
  }

  @Override
  public @Nullable PathPolicy forPreflight(String path, @Nullable String query, String method) {
    asked = true;
    return requestFinal.getAsBoolean()
        ? paths.forPreflight(MatrixParameters.strip(path), query, method)
        : null;
  }

  @Override
  public @Nullable PathPolicy forResponse(String path, String method) {
    asked = true;
    return paths.forResponse(MatrixParameters.strip(path), method);
  }

  @Override
  public CorsOutcomes outcomes() {
    return deployment.outcomes();
  }
}
