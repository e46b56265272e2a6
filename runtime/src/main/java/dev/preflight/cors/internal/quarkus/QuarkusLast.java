package dev.preflight.cors.internal.quarkus;

import dev.preflight.cors.internal.portable.PortableFilters;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** The last before matching. */
@Provider
@PreMatching
@Priority(Integer.MAX_VALUE)
public final class QuarkusLast implements ContainerRequestFilter {

  /** Called by Quarkus. */
  public QuarkusLast() {}

  @Override
  public void filter(ContainerRequestContext request) {
    PortableFilters filters = QuarkusApplication.filters();
    if (filters != null) {
      filters.last(request);
    }
  }
}
