package dev.preflight.cors.internal.fetch;

/**
 * The header names of the CORS protocol. See <a
 * href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch</a>.
 *
 * <p>They are written in lower case, as HTTP/2 and HTTP/3 send them anyway. Jersey folds a name
 * each time that it is written or looked up, which copies it unless it is folded already.
 */
public final class CorsHeaders {

  /** Names the origin of the page whose script makes the request. */
  public static final String ORIGIN = "origin";

  /** Names the headers on which a response depends, for caches. */
  public static final String VARY = "vary";

  /** Says who may read the response. */
  public static final String ALLOW_ORIGIN = "access-control-allow-origin";

  /** Says whether the response may be read when the request carried credentials. */
  public static final String ALLOW_CREDENTIALS = "access-control-allow-credentials";

  /** Says which methods may be used. */
  public static final String ALLOW_METHODS = "access-control-allow-methods";

  /** Says which request headers may be set. */
  public static final String ALLOW_HEADERS = "access-control-allow-headers";

  /** Says for how many seconds the preflight's response may be remembered. */
  public static final String MAX_AGE = "access-control-max-age";

  /** Says which response headers may be read. */
  public static final String EXPOSE_HEADERS = "access-control-expose-headers";

  /** Asks whether this method may be used. */
  public static final String REQUEST_METHOD = "access-control-request-method";

  /** Asks whether these headers may be set. */
  public static final String REQUEST_HEADERS = "access-control-request-headers";

  /**
   * The value that stands for everything in these headers, in requests without credentials; with
   * credentials Fetch takes it for a name. Policies write it too, with the same meaning.
   */
  public static final String ANY = "*";

  private CorsHeaders() {}
}
