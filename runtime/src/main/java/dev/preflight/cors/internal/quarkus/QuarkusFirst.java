package dev.preflight.cors.internal.quarkus;

import dev.preflight.cors.internal.portable.PortableFilters;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Before the application's filters. */
@Provider
@PreMatching
@Priority(Integer.MIN_VALUE)
public final class QuarkusFirst implements ContainerRequestFilter {

  /** Called by Quarkus. */
  public QuarkusFirst() {}

  @Override
  public void filter(ContainerRequestContext request) {
    PortableFilters filters = QuarkusApplication.filters();
    if (filters != null) {
      QuarkusResponse.prepare(request, filters);
      filters.first(request);
    }
  }
}
