package dev.preflight.cors.internal.quarkus;

import dev.preflight.cors.internal.portable.PortableFilters;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/**
 * Headers on the response itself: those of 404, of exceptions that no mapper handles, and of
 * streams reach no response filter. They are set before anything can fail, by the mirror, and taken
 * back where a response filter runs and knows better.
 */
final class QuarkusResponse {

  private static final String SET = "dev.preflight.cors.early";

  private QuarkusResponse() {}

  static void prepare(ContainerRequestContext request, PortableFilters filters) {
    if (!(request instanceof ResteasyReactiveContainerRequestContext quarkus)) {
      return;
    }
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    filters.completeFailed(request, headers);
    if (headers.isEmpty()) {
      return;
    }
    ServerHttpResponse response = quarkus.getServerRequestContext().serverResponse();
    headers.forEach(
        (name, values) -> response.setResponseHeader(name, String.valueOf(values.get(0))));
    request.setProperty(SET, List.copyOf(headers.keySet()));
  }

  static void takeBack(ContainerRequestContext request) {
    if (request.getProperty(SET) instanceof List<?> names
        && request instanceof ResteasyReactiveContainerRequestContext quarkus) {
      ServerHttpResponse response = quarkus.getServerRequestContext().serverResponse();
      names.forEach(name -> response.removeResponseHeader(String.valueOf(name)));
    }
  }

  static String version() {
    String version = ServerHttpResponse.class.getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }
}
