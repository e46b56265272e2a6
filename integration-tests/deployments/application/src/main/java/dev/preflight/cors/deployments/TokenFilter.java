package dev.preflight.cors.deployments;

import dev.preflight.cors.deploy.Preflight;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;

/** Authenticates before Jersey matches the request, and lets preflights pass in one line. */
@PreMatching
public final class TokenFilter implements ContainerRequestFilter {

  /** Not known to the compiler, so that policies have the headers of their own methods only. */
  private static final String HEADER =
      System.getProperty("preflight.test.TokenFilter", "Authorization");

  @Override
  public void filter(ContainerRequestContext request) {
    if (Preflight.isPreflight(request)) return;
    if (request.getHeaderString(HEADER) == null) {
      request.abortWith(Response.status(401).entity("token").type("text/plain").build());
    }
  }
}
