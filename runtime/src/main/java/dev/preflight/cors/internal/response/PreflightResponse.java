package dev.preflight.cors.internal.response;

/**
 * What the request filter responded to a preflight, for the response filter: a property of the
 * request, so that a decider is asked once.
 *
 * @param preflight the request
 * @param pathPolicy what the path grants
 * @param allowed whether it grants it to the origin that asks
 */
public record PreflightResponse(
    PreflightRequest preflight, PathPolicy pathPolicy, boolean allowed) {

  /** The property's name. */
  public static final String PROPERTY = "dev.preflight.cors.preflight";
}
