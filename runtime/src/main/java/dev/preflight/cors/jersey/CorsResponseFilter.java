package dev.preflight.cors.jersey;

import dev.preflight.cors.jaxrs.CorsAnswer;
import dev.preflight.cors.jaxrs.CorsDeployment;
import dev.preflight.cors.jaxrs.CorsHeaders;
import dev.preflight.cors.jaxrs.Grant;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;

/** Adds the CORS headers to every response, after all other response filters. */
@Priority(Integer.MIN_VALUE)
final class CorsResponseFilter implements ContainerResponseFilter {

  private final CorsDeployment deployment;
  private final GovernedPaths paths;

  CorsResponseFilter(CorsDeployment deployment, GovernedPaths paths) {
    this.deployment = deployment;
    this.paths = paths;
  }

  CorsDeployment deployment() {
    return deployment;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    List<String> origins = request.getHeaders().get(CorsHeaders.ORIGIN);
    if (request.getProperty(PreflightFilter.ANSWERED) instanceof Grant preflight) {
      List<String> requested = request.getHeaders().get(CorsHeaders.REQUEST_HEADERS);
      CorsAnswer.writePreflight(preflight, origins, requested, response.getHeaders());
      return;
    }
    Grant grant = paths.forResponse(request, response.getStatus());
    if (grant != null) {
      CorsAnswer.writeActual(grant, origins, response.getHeaders());
    }
  }
}
