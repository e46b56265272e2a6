package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.response.CorsResponse;
import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.response.PreflightResponse;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import org.glassfish.jersey.server.ContainerResponse;

/**
 * Adds the CORS headers to every response, after all other response filters.
 *
 * <p>See docs/decisions/0002-one-generated-class.md.
 */
@Priority(Integer.MIN_VALUE)
final class CorsResponseFilter implements ContainerResponseFilter {

  private final RunningApplication running;
  private final CorsDeployment deployment;
  private final GovernedPaths paths;
  private final PreflightFilter preflights;
  private final JerseyFront front;
  private final Warnings warnings;

  CorsResponseFilter(
      RunningApplication running,
      CorsDeployment deployment,
      GovernedPaths paths,
      PreflightFilter preflights,
      JerseyFront front,
      Warnings warnings) {
    this.running = running;
    this.deployment = deployment;
    this.paths = paths;
    this.preflights = preflights;
    this.front = front;
    this.warnings = warnings;
  }

  CorsDeployment deployment() {
    return deployment;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    CorsResponseFilter meant = running.meant(this, request);
    if (meant != null) {
      meant.complete(request, response);
    }
  }

  private void complete(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      PreflightResponse given = FailureWriter.kept(request);
      if (given == null) {
        preflights.handleUnselected(request, response);
        given = FailureWriter.kept(request);
      }
      if (given != null) {
        write(request, given, (ContainerResponse) response);
        return;
      }
      warnings.ifHandledElsewhere(request, paths);
    }
    PathPolicy matched = FailureWriter.matched(request);
    PathPolicy pathPolicy = matched == null ? paths.forResponse(request) : matched;
    if (pathPolicy == null) {
      front.tell(request, null, false);
    } else {
      write(request, pathPolicy, (ContainerResponse) response);
    }
  }

  private void write(
      ContainerRequestContext request, PathPolicy pathPolicy, ContainerResponse response) {
    if (FailureWriter.isTooLate(request, response)) {
      return;
    }
    List<String> origins = FailureWriter.origins(request);
    boolean allowed = CorsResponse.isAllowed(request, pathPolicy, origins);
    front.tell(request, pathPolicy, allowed);
    if (CorsResponse.writeActual(pathPolicy, allowed, origins, response.getHeaders())) {
      warnings.otherSource(request, pathPolicy);
    }
    if (origins != null) {
      deployment.outcomes().ofRequest(request, origins, pathPolicy, allowed, response.getHeaders());
    }
  }

  private void write(
      ContainerRequestContext request, PreflightResponse given, ContainerResponse response) {
    if (FailureWriter.isTooLate(request, response)) {
      return;
    }
    if (CorsResponse.writePreflight(
        given.pathPolicy(), given.allowed(), given.preflight(), response.getHeaders())) {
      warnings.otherSource(request, given.pathPolicy());
    }
  }
}
