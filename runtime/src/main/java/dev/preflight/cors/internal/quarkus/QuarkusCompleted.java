package dev.preflight.cors.internal.quarkus;

import dev.preflight.cors.internal.portable.PortableFilters;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** After all other response filters. */
@Provider
@Priority(Integer.MIN_VALUE)
public final class QuarkusCompleted implements ContainerResponseFilter {

  @Context private @Nullable ResourceInfo resource;

  /** Called by Quarkus. */
  public QuarkusCompleted() {}

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    PortableFilters filters = QuarkusApplication.filters();
    if (filters != null) {
      filters.complete(request, response, resource);
      QuarkusResponse.settle(request, response.getHeaders());
    }
  }
}
