package dev.preflight.bookstore.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;

/**
 * Lets nobody near the partner API without a key. It need not know of CORS: preflights, which
 * browsers send without the key, are handled before this filter, and its 401 carries the policy's
 * headers, so that a partner's script can read it.
 */
@Priority(Priorities.AUTHENTICATION)
public final class ApiKeyFilter implements ContainerRequestFilter {

  static final String HEADER = "X-Api-Key";

  /** The only key there is; this is an example. */
  private static final String KEY = "demo-key";

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getPath().startsWith("partner/")
        && !KEY.equals(request.getHeaderString(HEADER))) {
      request.abortWith(
          Problem.response(
              Response.Status.UNAUTHORIZED, "Send your key in the header " + HEADER + "."));
    }
  }
}
