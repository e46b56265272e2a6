package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.response.PreflightRequest;

/**
 * What the request filter responded to a preflight, for the response filter: a property of the
 * request, so that a decider is asked once.
 *
 * @param preflight the request
 * @param pathPolicy what the path grants
 * @param allowed whether it grants it to the origin that asks
 */
record PreflightResponse(PreflightRequest preflight, PathPolicy pathPolicy, boolean allowed) {

  /** The property's name. */
  static final String PROPERTY = "dev.preflight.cors.preflight";
}
