package dev.preflight.cors.browser;

/**
 * Why a browser keeps a script from a response, or from making a call. Each constant names the step
 * of the Fetch standard that fails; its text is what Chromium prints into the console.
 */
public enum BlockReason {

  /** No script can send the method. Argument: the method. */
  FORBIDDEN_METHOD("forbidden-method", "'%s' HTTP method is unsupported."),

  /** The method or a header's name is no token. Argument: the text. */
  INVALID_NAME("concept-method", "'%s' is not a valid HTTP method or header name."),

  /** The response does not say who may read it. */
  ALLOW_ORIGIN_MISSING(
      "concept-cors-check",
      "No 'Access-Control-Allow-Origin' header is present on the requested resource."),

  /** Two lines, or a list: two parties add the header. Argument: the value. */
  ALLOW_ORIGIN_SEVERAL(
      "concept-cors-check",
      "The 'Access-Control-Allow-Origin' header contains multiple values '%s', but only one is"
          + " allowed. Have the server send the header with a valid value."),

  /** Not an origin at all, such as one with a path or a pattern. Argument: the value. */
  ALLOW_ORIGIN_INVALID(
      "concept-cors-check",
      "The 'Access-Control-Allow-Origin' header contains the invalid value '%s'."),

  /** Another origin. Argument: the value. */
  ALLOW_ORIGIN_OTHER(
      "concept-cors-check",
      "The 'Access-Control-Allow-Origin' header has a value '%s' that is not equal to the supplied"
          + " origin. Have the server send the header with a valid value."),

  /** The star does not cover requests with credentials. */
  ALLOW_ORIGIN_WILDCARD(
      "concept-cors-check",
      "The value of the 'Access-Control-Allow-Origin' header in the response must not be the"
          + " wildcard '*' when the request's credentials mode is 'include'."),

  /** Credentials are not allowed. Argument: the value. */
  CREDENTIALS_NOT_ALLOWED(
      "concept-cors-check",
      "The value of the 'Access-Control-Allow-Credentials' header in the response is '%s' which"
          + " must be 'true' when the request's credentials mode is 'include'."),

  /** The preflight's response is not a success. Argument: the status. */
  PREFLIGHT_STATUS("cors-preflight-fetch", "It does not have HTTP ok status."),

  /** The preflight is redirected. Argument: the status. */
  PREFLIGHT_REDIRECT("cors-preflight-fetch", "Redirect is not allowed for a preflight request."),

  /** The preflight's response has a list that no browser can read. Argument: the header. */
  LIST_INVALID(
      "cors-preflight-fetch", "Cannot parse %s response header field in preflight response."),

  /** The method is not on the list. Argument: the method. */
  METHOD_NOT_ALLOWED(
      "cors-preflight-fetch",
      "Method %s is not allowed by Access-Control-Allow-Methods in preflight response."),

  /** A header is not on the list. Argument: its name. */
  HEADER_NOT_ALLOWED(
      "cors-preflight-fetch",
      "Request header field %s is not allowed by Access-Control-Allow-Headers in preflight"
          + " response."),

  /** A redirect that leads nowhere a browser goes. Argument: the address. */
  REDIRECT_INVALID(
      "concept-http-redirect-fetch",
      "Redirect location '%s' is disallowed for cross-origin requests.");

  private static final String STANDARD = "https://fetch.spec.whatwg.org/#";

  private final String step;
  private final String text;

  BlockReason(String step, String text) {
    this.step = step;
    this.text = text;
  }

  /**
   * The step of the standard.
   *
   * @return an address
   */
  public String specification() {
    return STANDARD + step;
  }

  String text() {
    return text;
  }
}
