package dev.preflight.cors.benchmarks.decision;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/**
 * What a careful developer writes for one policy that holds for the whole application: constants, a
 * hash set, no regular expression.
 */
@PreMatching
public final class HandWrittenFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private final Set<String> exact;
  private final String[] suffixes;
  private final boolean any;

  /** A filter for one of the policies. */
  public HandWrittenFilter(PolicyCase policy) {
    exact = Set.copyOf(policy.exactOrigins());
    suffixes =
        policy.patterns().stream()
            .map(pattern -> pattern.substring("https://*".length()))
            .toArray(String[]::new);
    any = policy.isAny();
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getMethod().equals("OPTIONS")
        && request.getHeaderString("Access-Control-Request-Method") != null) {
      String origin = request.getHeaderString("Origin");
      if (origin != null) {
        request.abortWith(Response.status(isAllowed(origin) ? 204 : 403).build());
      }
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    if (any) {
      headers.putSingle("Access-Control-Allow-Origin", "*");
    } else {
      headers.add("Vary", "Origin");
      String origin = request.getHeaderString("Origin");
      if (origin == null || !isAllowed(origin)) {
        return;
      }
      headers.putSingle("Access-Control-Allow-Origin", origin);
      headers.putSingle("Access-Control-Allow-Credentials", "true");
    }
    if (request.getMethod().equals("OPTIONS")
        && request.getHeaderString("Access-Control-Request-Method") != null) {
      headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD, PUT");
      headers.putSingle("Access-Control-Allow-Headers", "Content-Type, X-Tenant");
      headers.putSingle("Access-Control-Max-Age", "600");
    } else {
      headers.putSingle("Access-Control-Expose-Headers", "Location");
    }
  }

  private boolean isAllowed(String origin) {
    if (any || exact.contains(origin)) {
      return true;
    }
    for (String suffix : suffixes) {
      if (origin.startsWith("https://") && origin.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }
}
