package dev.preflight.cors.deployments;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;

/** The login filter that eats preflights elsewhere: whoever comes without a token is refused. */
@Priority(Priorities.AUTHENTICATION)
public final class AuthenticationFilter implements ContainerRequestFilter {

  /** Not known to the compiler, so that policies have the headers of their own methods only. */
  private static final String HEADER =
      System.getProperty("preflight.test.AuthenticationFilter", "Authorization");

  @Override
  public void filter(ContainerRequestContext request) {
    String token = request.getHeaderString(HEADER);
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
