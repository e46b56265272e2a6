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
import org.glassfish.jersey.server.ContainerResponse;
import org.jspecify.annotations.Nullable;

/** Adds the CORS headers to every response, after all other response filters. */
@Priority(Integer.MIN_VALUE)
final class CorsResponseFilter implements ContainerResponseFilter {

  private final CorsDeployment deployment;
  private final GovernedPaths paths;
  private final Warnings warnings;

  CorsResponseFilter(CorsDeployment deployment, GovernedPaths paths, Warnings warnings) {
    this.deployment = deployment;
    this.paths = paths;
    this.warnings = warnings;
  }

  CorsDeployment deployment() {
    return deployment;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Grant preflight = preflight(request);
    Grant grant = preflight == null ? paths.forResponse(request) : preflight;
    if (grant == null || FailureWriter.isTooLate(request, (ContainerResponse) response)) {
      return;
    }
    if (CorsAnswer.isWrittenBy(response.getHeaders())) {
      warnings.otherSource(request, grant);
    }
    List<String> origins = request.getHeaders().get(CorsHeaders.ORIGIN_KEY);
    if (preflight == null) {
      boolean allowed = CorsAnswer.isAllowed(grant, origins);
      CorsAnswer.writeActual(grant, allowed, origins, response.getHeaders());
      deployment.outcomes().ofRequest(request, origins, grant, allowed, response.getHeaders());
    } else {
      boolean allowed = Boolean.TRUE.equals(request.getProperty(PreflightFilter.ALLOWED));
      List<String> requested = request.getHeaders().get(CorsHeaders.REQUEST_HEADERS_KEY);
      CorsAnswer.writePreflight(grant, allowed, origins, requested, response.getHeaders());
    }
  }

  /** What answered this request as a preflight, or {@code null} if it is none of ours. */
  private @Nullable Grant preflight(ContainerRequestContext request) {
    if (!Preflights.isPreflight(request)) {
      return null;
    }
    if (request.getProperty(PreflightFilter.ANSWERED) instanceof Grant grant) {
      return grant;
    }
    warnings.ifAnsweredElsewhere(request, paths);
    return null;
  }
}
