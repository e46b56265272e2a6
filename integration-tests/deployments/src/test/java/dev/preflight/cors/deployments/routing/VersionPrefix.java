package dev.preflight.cors.deployments.routing;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Serves {@code /v1/docs} as {@code /docs}. */
@PreMatching
public final class VersionPrefix implements ContainerRequestFilter {

  private static final String PREFIX = "v1/";

  @Override
  public void filter(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    String path = uri.getPath(false);
    if (path.startsWith(PREFIX)) {
      request.setRequestUri(
          uri.getBaseUri(), URI.create(uri.getBaseUri() + path.substring(PREFIX.length())));
    }
  }
}
