package dev.preflight.cors.browser;

import dev.preflight.cors.internal.fetch.Methods;
import dev.preflight.cors.internal.fetch.RequestHeaders;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Headers that no script can set, which a browser leaves out without a word: <a
 * href="https://fetch.spec.whatwg.org/#forbidden-request-header">Fetch, forbidden
 * request-header</a>.
 */
final class ForbiddenHeaders {

  /** They must not smuggle in a method that no script can send. */
  private static final Set<String> METHOD_OVERRIDES =
      Set.of("x-http-method", "x-http-method-override", "x-method-override");

  private ForbiddenHeaders() {}

  static boolean isForbidden(String name, String value) {
    return RequestHeaders.isForbidden(name)
        || (METHOD_OVERRIDES.contains(name.toLowerCase(Locale.ROOT))
            && Stream.of(value.split(",", -1))
                .map(each -> Blanks.trimmed(each).toUpperCase(Locale.ROOT))
                .anyMatch(Methods.FORBIDDEN::contains));
  }
}
