package dev.preflight.cors.jaxrs;

/**
 * The header names of the CORS protocol. See <a
 * href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch</a>.
 */
public final class CorsHeaders {

  /** Names the origin of the page whose script makes the request. */
  public static final String ORIGIN = "Origin";

  /** Names the headers on which an answer depends, for caches. */
  public static final String VARY = "Vary";

  /** Answers who may read the response. */
  public static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  /** Answers whether the response may be read when the request carried credentials. */
  public static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";

  /** Answers which methods may be used. */
  public static final String ALLOW_METHODS = "Access-Control-Allow-Methods";

  /** Answers which request headers may be set. */
  public static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";

  /** Answers for how many seconds the preflight's answer may be remembered. */
  public static final String MAX_AGE = "Access-Control-Max-Age";

  /** Answers which response headers may be read. */
  public static final String EXPOSE_HEADERS = "Access-Control-Expose-Headers";

  /** Asks whether this method may be used. */
  public static final String REQUEST_METHOD = "Access-Control-Request-Method";

  /** Asks whether these headers may be set. */
  public static final String REQUEST_HEADERS = "Access-Control-Request-Headers";

  /**
   * {@link #ORIGIN} for looking it up. Jersey folds the name at each look-up, which copies it
   * unless it is folded already.
   */
  public static final String ORIGIN_KEY = "origin";

  /** {@link #REQUEST_METHOD} for looking it up. */
  public static final String REQUEST_METHOD_KEY = "access-control-request-method";

  /** {@link #REQUEST_HEADERS} for looking it up. */
  public static final String REQUEST_HEADERS_KEY = "access-control-request-headers";

  private CorsHeaders() {}
}
