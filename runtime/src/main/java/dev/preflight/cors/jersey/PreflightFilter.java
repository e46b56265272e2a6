package dev.preflight.cors.jersey;

import dev.preflight.cors.jaxrs.CorsAnswer;
import dev.preflight.cors.jaxrs.CorsHeaders;
import dev.preflight.cors.jaxrs.Grant;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;

/**
 * Answers preflights before any filter at {@code Priorities.AUTHENTICATION} or later sees them:
 * browsers send preflights without credentials, so an authentication filter would refuse them all.
 */
@Priority(PreflightFilter.PRIORITY)
final class PreflightFilter implements ContainerRequestFilter {

  /** Far before {@code Priorities.AUTHENTICATION}, which is 1000. */
  static final int PRIORITY = 100;

  /** The request property that tells the response filter that this answer is a preflight's. */
  static final String ANSWERED = "dev.preflight.cors.preflight";

  private final GovernedPaths paths;

  PreflightFilter(GovernedPaths paths) {
    this.paths = paths;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      return;
    }
    String requestedMethod = request.getHeaders().getFirst(CorsHeaders.REQUEST_METHOD);
    if (requestedMethod == null || !request.getHeaders().containsKey(CorsHeaders.ORIGIN)) {
      return;
    }
    Grant grant = paths.forPreflight(request, requestedMethod);
    if (grant == null) {
      return;
    }
    boolean allowed = CorsAnswer.isAllowed(grant, request.getHeaders().get(CorsHeaders.ORIGIN));
    request.setProperty(ANSWERED, grant);
    request.abortWith(
        Response.status(allowed ? Response.Status.NO_CONTENT : Response.Status.FORBIDDEN).build());
  }
}
