package dev.preflight.cors.deployments.routing;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;

/** A login before matching that lets nobody in. */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class Locked implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    request.abortWith(Response.status(Response.Status.UNAUTHORIZED).build());
  }
}
