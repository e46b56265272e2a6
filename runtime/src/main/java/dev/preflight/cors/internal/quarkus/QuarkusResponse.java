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
 * streams reach no response filter. They are set before anything can fail, by the mirror; where a
 * response filter runs and knows better, it replaces them, and what it leaves out is taken back.
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

  /**
   * Quarkus adds the headers of the response filters to those that are there. So what is the same
   * stays where it is, for a body writer that may still fail, and else the filters' word counts.
   */
  static void settle(ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
    if (!(request.getProperty(SET) instanceof List<?> names)
        || !(request instanceof ResteasyReactiveContainerRequestContext quarkus)) {
      return;
    }
    ServerHttpResponse response = quarkus.getServerRequestContext().serverResponse();
    for (Object each : names) {
      String name = String.valueOf(each);
      List<Object> lines = headers.get(name);
      String early = response.getResponseHeader(name);
      if (lines != null && lines.size() == 1 && String.valueOf(lines.get(0)).equals(early)) {
        headers.remove(name);
      } else {
        response.removeResponseHeader(name);
      }
    }
  }

  static String version() {
    String version = ServerHttpResponse.class.getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }
}
