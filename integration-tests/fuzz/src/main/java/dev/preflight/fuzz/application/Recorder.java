package dev.preflight.fuzz.application;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Notes how the server read each request and which resource method it chose. Nothing of it is on
 * the wire, so that the responses can be compared with those of an application without Preflight.
 */
public class Recorder implements ContainerRequestFilter, ContainerResponseFilter {

  /** The header that names the request; not known to the compiler, which would allow it. */
  public static final String ID = System.getProperty("preflight.fuzz.id", "X-Fuzz");

  private static final Map<String, Reading> READINGS = new ConcurrentHashMap<>();

  @Context private @Nullable ResourceInfo resource;

  /**
   * How a request was read.
   *
   * @param method its method
   * @param path its path, as it was sent
   * @param server the origin that it was sent to, as browsers write it
   * @param origins the values of {@code Origin}
   * @param requestMethods those of {@code Access-Control-Request-Method}
   * @param requestHeaders those of {@code Access-Control-Request-Headers}
   * @param handler the resource method that it was routed to, or an empty text
   */
  public record Reading(
      String method,
      String path,
      String server,
      List<String> origins,
      List<String> requestMethods,
      List<String> requestHeaders,
      String handler) {}

  /**
   * Returns, and forgets, how a request was read.
   *
   * @param id its name
   * @return the reading, or {@code null} if the request never came to Jakarta REST
   */
  public static @Nullable Reading take(String id) {
    return READINGS.remove(id);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    note(request, handler());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String id = request.getHeaderString(ID);
    if (id != null && !READINGS.containsKey(id)) {
      note(request, "");
    }
  }

  private String handler() {
    if (resource == null || resource.getResourceMethod() == null) {
      return "";
    }
    return resource.getResourceClass().getSimpleName()
        + "."
        + resource.getResourceMethod().getName();
  }

  private static void note(ContainerRequestContext request, String handler) {
    String id = request.getHeaderString(ID);
    if (id != null) {
      READINGS.put(
          id,
          new Reading(
              request.getMethod(),
              request.getUriInfo().getPath(false),
              origin(request.getUriInfo().getBaseUri()),
              values(request, "Origin"),
              values(request, "Access-Control-Request-Method"),
              values(request, "Access-Control-Request-Headers"),
              handler));
    }
  }

  private static String origin(URI base) {
    String origin = (base.getScheme() + "://" + base.getRawAuthority()).toLowerCase(Locale.ROOT);
    return origin.startsWith("http://") ? origin.replaceFirst(":80$", "") : origin;
  }

  private static List<String> values(ContainerRequestContext request, String name) {
    List<String> values = request.getHeaders().get(name);
    return values == null ? List.of() : values.stream().map(String::valueOf).toList();
  }
}
