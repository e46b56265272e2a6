package dev.preflight.cors.internal.surface;

import dev.preflight.cors.browser.Blocked;
import java.util.Optional;

/** What to write so that a call gets through, or why there should be nothing. */
public final class Fixes {

  private Fixes() {}

  /** One line, of which the values are not safe to print yet. */
  public static String of(
      Blocked blocked, Optional<Governed> governed, String origin, String method) {
    if (governed.isEmpty()) {
      return switch (blocked.reason()) {
        case FORBIDDEN_METHOD, INVALID_NAME -> "use another method or header name";
        default ->
            "no policy governs "
                + method
                + " here; if browsers are meant to call it from other origins, annotate its method"
                + " or class with @CrossOrigin(\""
                + origin
                + "\")";
      };
    }
    String place = governed.get().policy().source();
    return switch (blocked.reason()) {
      case FORBIDDEN_METHOD, INVALID_NAME -> "use another method or header name";
      case ALLOW_ORIGIN_WILDCARD ->
          "send the request without credentials, or list the origins at "
              + place
              + " instead of \"*\"";
      case CREDENTIALS_NOT_ALLOWED ->
          "send the request without credentials, or set allowCredentials = true at " + place;
      case METHOD_NOT_ALLOWED ->
          "give " + method + " a policy at this path, or add it to the methods at " + place;
      case HEADER_NOT_ALLOWED ->
          "leave the header out, or add it to allowedHeaders at "
              + place
              + ": \""
              + blocked.value()
              + "\"";
      default ->
          "add \"" + origin + "\" to the origins at " + place + ", if that page may call this";
    };
  }
}
