package dev.preflight.cors.internal.response;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What explanations need to know of a request, whether it came to Jakarta REST or not.
 *
 * @param method its HTTP method
 * @param path its path, encoded, below the application
 * @param origin its {@code Origin}, or {@code null}
 * @param base the address of the application as the server shows it
 */
public record RequestFacts(String method, String path, @Nullable String origin, URI base) {

  /** Of a request that came to Jakarta REST. */
  static RequestFacts of(ContainerRequestContext request) {
    return new RequestFacts(
        request.getMethod(),
        path(request.getUriInfo()),
        request.getHeaders().getFirst(CorsHeaders.ORIGIN),
        request.getUriInfo().getBaseUri());
  }

  /** As it was sent; not every server has {@code UriInfo.getPath(false)}. */
  private static String path(UriInfo uri) {
    String base = uri.getBaseUri().getRawPath();
    String path = uri.getRequestUri().getRawPath();
    return path.startsWith(base) ? path.substring(base.length()) : path;
  }
}
