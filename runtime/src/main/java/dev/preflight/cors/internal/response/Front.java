package dev.preflight.cors.internal.response;

import org.jspecify.annotations.Nullable;

/**
 * What stands in front of Jakarta REST and adds the headers to responses: a property of the
 * request. It knows the path; Jakarta REST knows the method that ran, and has the last word.
 */
public interface Front {

  /** The property's name. */
  String PROPERTY = "dev.preflight.cors.front";

  /**
   * Called by Jakarta REST when it writes a response.
   *
   * @param pathPolicy what governs it; {@code null} if nothing does
   * @param allowed whether that allows the request's origin
   */
  void decided(@Nullable PathPolicy pathPolicy, boolean allowed);
}
