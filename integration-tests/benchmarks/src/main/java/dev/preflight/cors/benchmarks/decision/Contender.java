package dev.preflight.cors.benchmarks.decision;

/** A CORS system with the request and response that its framework would hand to it. */
interface Contender {

  /** Builds everything that lives longer than a request. */
  void prepare(PolicyCase policy, RequestCase request) throws Exception;

  /** What the framework does for each request anyway: a fresh response. */
  Object baseline() throws Exception;

  /**
   * The same, and the least code that writes the headers of this system's own response as
   * constants: what every system on this framework must pay.
   */
  Object headersAlone() throws Exception;

  /**
   * The same, and a look at each header of the request that the Fetch standard has a server look
   * at: what no filter on this framework can do without, whatever it then decides.
   */
  default Object headersReadAndWritten() throws Exception {
    throw new UnsupportedOperationException();
  }

  /**
   * The framework, and the CORS system's work on it. Returns what {@link #allowedOrigin} looks at.
   */
  Object run() throws Exception;

  /** The origin that a response grants access to, or {@code null}. */
  String allowedOrigin(Object response);
}
