package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.response.PreflightRequest;

/**
 * What the request filter responded to a preflight, for the response filter: a property of the
 * request, so that a decider is asked once.
 */
record PreflightResponse(PreflightRequest preflight, PathPolicy pathPolicy, boolean allowed) {

  static final String PROPERTY = "dev.preflight.cors.preflight";
}
