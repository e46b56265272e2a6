package dev.preflight.cors.browser;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.fetch.ResponseHeaders;
import java.util.List;
import java.util.Locale;

/**
 * Which headers of a response a page can read: <a
 * href="https://fetch.spec.whatwg.org/#concept-filtered-response-cors">Fetch, CORS filtered
 * response</a>.
 */
public final class ExposedHeaders {

  private ExposedHeaders() {}

  /**
   * The headers that the script sees.
   *
   * @param response a response that passed the CORS check
   * @param credentials whether the request carried them; the star then is a mere name
   * @return lower-case names, in the order of the response
   */
  public static List<String> readable(WireResponse response, boolean credentials) {
    // A list with an element that is no token exposes nothing at all.
    List<String> exposed =
        response.headers().list(CorsHeaders.EXPOSE_HEADERS).orElse(List.of()).stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    boolean all = !credentials && exposed.contains(CorsHeaders.ANY);
    return response.headers().names().stream()
        .filter(name -> !ResponseHeaders.isForbidden(name))
        .filter(name -> all || exposed.contains(name) || ResponseHeaders.isSafelisted(name))
        .toList();
  }
}
