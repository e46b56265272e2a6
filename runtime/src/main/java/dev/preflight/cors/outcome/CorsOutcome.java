package dev.preflight.cors.outcome;

/** What became of a cross-origin request, as far as its policy decides. */
public enum CorsOutcome {
  /** A preflight whose origin, method and headers are all allowed. */
  PREFLIGHT_ALLOWED,
  /** A preflight from an origin that is not allowed: it gets a 403. */
  PREFLIGHT_ORIGIN_REFUSED,
  /** A preflight from an allowed origin for a method that is not: the browser refuses. */
  PREFLIGHT_METHOD_REFUSED,
  /** A preflight from an allowed origin for a header that is not: the browser refuses. */
  PREFLIGHT_HEADER_REFUSED,
  /** A preflight for a path that no policy governs: handled as without Preflight. */
  PREFLIGHT_UNGOVERNED,
  /** A request from an allowed origin, which may read the response. */
  REQUEST_ALLOWED,
  /** A request from another origin: it is served, and the browser hides the response. */
  REQUEST_ORIGIN_REFUSED
}
