package dev.preflight.cors.processor.internal.body;

/**
 * A cookie that code sets, or reads.
 *
 * @param name the cookie; empty if it is not known
 * @param kind what code does with it
 * @param missing of a cookie that is set, the attributes that keep it from calls of other sites'
 *     pages, such as {@code SameSite=None and Secure}; empty if it has both, or may have
 */
public record CookieUse(String name, Kind kind, String missing) {

  /** What code does with a cookie. */
  public enum Kind {
    /** It is part of a response. */
    SET,
    /** It is looked for in a request. */
    READ
  }

  /** A cookie that is looked for. */
  static CookieUse read(String name) {
    return new CookieUse(name, Kind.READ, "");
  }

  /** A cookie that is set, with what is known of its attributes. */
  static CookieUse set(String name, boolean mayBeNone, boolean maySecure) {
    String none = mayBeNone ? "" : "SameSite=None";
    String secure = maySecure ? "" : "Secure";
    String missing = none.isEmpty() || secure.isEmpty() ? none + secure : none + " and " + secure;
    return new CookieUse(name, Kind.SET, missing);
  }
}
