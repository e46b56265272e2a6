package dev.preflight.cors.deployments;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;

/** The login filter that eats preflights elsewhere: whoever comes without a token is refused. */
@Priority(Priorities.AUTHENTICATION)
public final class AuthenticationFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String token = request.getHeaderString("Authorization");
    if ("broken".equals(token)) {
      throw new IllegalStateException("authentication is broken");
    }
    if ("failing".equals(token)) {
      throw new AssertionError("authentication fails");
    }
    if (token == null) {
      request.abortWith(Response.status(401).entity("login").type("text/plain").build());
    }
  }
}
