package dev.preflight.cors.jersey;

import dev.preflight.cors.jaxrs.Grant;
import jakarta.inject.Provider;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Notices exceptions while Jersey looks for a mapper, and maps none. What no mapper handles goes to
 * the container past the response filters; this is the last moment to see to it that the
 * container's error answer has the CORS headers, and it costs nothing while nothing fails.
 */
final class FailureNotice implements ExtendedExceptionMapper<Throwable> {

  private final GovernedPaths paths;

  @Context private @Nullable Provider<ContainerRequest> requests;

  FailureNotice(GovernedPaths paths) {
    this.paths = paths;
  }

  @Override
  public boolean isMappable(Throwable exception) {
    if (requests != null && !(exception instanceof WebApplicationException)) {
      ContainerRequest request = requests.get();
      Grant grant = paths.forResponse(request);
      if (grant != null) {
        FailureWriter.install(request, grant);
      }
    }
    return false;
  }

  /** Only reached by code that asks for a mapper by class: answers as Jersey without a mapper. */
  @Override
  public Response toResponse(Throwable exception) {
    return exception instanceof WebApplicationException answer
        ? answer.getResponse()
        : Response.serverError().build();
  }
}
