package dev.preflight.cors.internal.response;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that asks for permission to send another one: the Fetch standard's <a
 * href="https://fetch.spec.whatwg.org/#cors-preflight-request">CORS-preflight request</a>.
 *
 * @param origins the values of its {@code Origin} lines, of which a browser sends one
 * @param method the method that it asks for; empty if the header is
 * @param headers the values of its {@code Access-Control-Request-Headers} lines; {@code null} if
 *     there is none
 */
public record PreflightRequest(
    List<String> origins, String method, @Nullable List<String> headers) {

  /**
   * Reads a request.
   *
   * @param request any request
   * @return the preflight, or {@code null} if it is none: not {@code OPTIONS}, or without {@code
   *     Origin} or {@code Access-Control-Request-Method}
   */
  public static @Nullable PreflightRequest of(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.OPTIONS)
        ? of(request, request.getHeaders().get(CorsHeaders.ORIGIN))
        : null;
  }

  /**
   * Reads an {@code OPTIONS} request whose origin was read before.
   *
   * @param request the request
   * @param origins the values of its {@code Origin} lines, or {@code null} if there is none
   * @return the preflight, or {@code null} if it is none
   */
  public static @Nullable PreflightRequest of(
      ContainerRequestContext request, @Nullable List<String> origins) {
    if (origins == null) {
      return null;
    }
    MultivaluedMap<String, String> headers = request.getHeaders();
    // The first value takes less of Jersey's map than all of them.
    String method = headers.getFirst(CorsHeaders.REQUEST_METHOD);
    if (method == null) {
      if (!headers.containsKey(CorsHeaders.REQUEST_METHOD)) {
        return null;
      }
      method = "";
    }
    return new PreflightRequest(origins, method, headers.get(CorsHeaders.REQUEST_HEADERS));
  }
}
