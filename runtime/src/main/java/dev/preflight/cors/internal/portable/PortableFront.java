package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.response.CorsOutcomes;
import dev.preflight.cors.internal.response.Front;
import dev.preflight.cors.internal.response.FrontStart;
import dev.preflight.cors.internal.response.GoverningPolicies;
import dev.preflight.cors.internal.response.PathPolicy;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * What a servlet filter in front of this application asks, and is told. The standard has no way to
 * the servlet that an application runs in, so the filter asks for it by a request of its own.
 *
 * <p>See docs/decisions/0021-a-servlet-filter-asks-the-deployment.md.
 */
final class PortableFront implements GoverningPolicies {

  private final PortableDeployment deployment;

  /** Spares applications without a filter in front a look-up for each response. */
  private volatile boolean asked;

  PortableFront(PortableDeployment deployment) {
    this.deployment = deployment;
  }

  /** Responds to the request by which a filter in front asks who is here. */
  void showIfAsked(ContainerRequestContext request) {
    if (request.getMethod().equals(FrontStart.METHOD)
        && request.getProperty(FrontStart.PROPERTY) instanceof FrontStart start) {
      asked = true;
      start.started(this, request.getUriInfo().getBaseUri().getRawPath());
      request.abortWith(Response.status(Response.Status.NOT_FOUND).build());
    }
  }

  /** Says what governs the response to a request, if there is a filter in front. */
  void tell(ContainerRequestContext request, @Nullable PathPolicy pathPolicy, boolean allowed) {
    if (asked && request.getProperty(Front.PROPERTY) instanceof Front front) {
      front.decided(pathPolicy, allowed);
    }
  }

  @Override
  public boolean reaches(String path) {
    return mirrored().reaches(path);
  }

  @Override
  public @Nullable PathPolicy forPreflight(String path, @Nullable String query, String method) {
    PreMatchingFilters filters = deployment.preMatching();
    return !filters.areAny() || filters.comeAfterPreflights()
        ? mirrored()
            .forPreflight(RequestPath.readings(path), ReplacedMethod.hasParameter(query), method)
        : null;
  }

  @Override
  public @Nullable PathPolicy forResponse(String path, String method) {
    return mirrored().forResponse(RequestPath.readings(path), method, false);
  }

  @Override
  public CorsOutcomes outcomes() {
    return deployment.running().deployment().outcomes();
  }

  private MirroredPolicies mirrored() {
    return deployment.running().mirrored();
  }
}
