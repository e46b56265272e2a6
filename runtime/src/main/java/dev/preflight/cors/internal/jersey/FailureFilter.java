package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.List;

/**
 * Prepares cross-origin requests for failures that no mapper handles, before anything can fail.
 * Requests without an origin, which no browser checks, are left alone.
 */
@PreMatching
@Priority(Integer.MIN_VALUE)
final class FailureFilter implements ContainerRequestFilter {

  private final RunningApplication running;
  private final JerseyFront front;

  FailureFilter(RunningApplication running, JerseyFront front) {
    this.running = running;
    this.front = front;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    FailureFilter meant = running.meant(this, request);
    if (meant == null) {
      return;
    }
    List<String> origins = request.getHeaders().get(CorsHeaders.ORIGIN);
    if (origins != null) {
      FailureWriter.install(request, meant.front, origins);
    }
  }
}
