package dev.preflight.cors.deployments;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;

/** Refuses requests before Jersey matches them. */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class GateFilter implements ContainerRequestFilter {

  /** Not known to the compiler, so that policies have the headers of their own methods only. */
  private static final String HEADER = System.getProperty("preflight.test.GateFilter", "X-Gate");

  @Override
  public void filter(ContainerRequestContext request) {
    String gate = request.getHeaderString(HEADER);
    if ("broken".equals(gate)) {
      throw new IllegalStateException("the gate is broken");
    }
    if ("closed".equals(gate)) {
      request.abortWith(Response.status(401).entity("gate").type("text/plain").build());
    }
  }
}
