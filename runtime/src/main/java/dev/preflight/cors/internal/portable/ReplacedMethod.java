package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.response.PathPolicy;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Applications in which a {@code POST} may run as another method, because a header or a parameter
 * says so and a pre-matching filter obeys. No preflight shows that header's value.
 */
final class ReplacedMethod {

  private static final String PARAMETER = "_method";

  private static final List<String> HEADERS =
      List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

  private final BooleanSupplier possible;

  /**
   * For one application.
   *
   * @param possible whether it may have a filter that changes methods
   */
  ReplacedMethod(BooleanSupplier possible) {
    this.possible = possible;
  }

  boolean concerns(boolean hasParameter, PathPolicy pathPolicy) {
    return possible.getAsBoolean() && (hasParameter || pathPolicy.allowsAnyHeader(HEADERS));
  }

  /** What may be granted then, at a path whose methods have several policies. */
  PathPolicy narrowed(
      boolean hasParameter, String requestedMethod, PathPolicy pathPolicy, PathPolicy common) {
    if (hasParameter && requestedMethod.equals(HttpMethod.POST)) {
      return common;
    }
    return pathPolicy.allowsAnyHeader(HEADERS) ? pathPolicy.withoutHeaders(HEADERS) : pathPolicy;
  }

  /** Whether a query, encoded or {@code null}, says as which method a POST runs. */
  static boolean hasParameter(@Nullable String query) {
    if (query == null) {
      return false;
    }
    for (String each : query.split("&", -1)) {
      int end = each.indexOf('=');
      String name = end < 0 ? each : each.substring(0, end);
      if (name.indexOf('%') >= 0 || name.equals(PARAMETER)) {
        // An encoded name might be decoded to it.
        return true;
      }
    }
    return false;
  }
}
