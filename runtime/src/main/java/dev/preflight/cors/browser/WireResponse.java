package dev.preflight.cors.browser;

/**
 * The head of a response, which is all that CORS looks at.
 *
 * @param status the status code
 * @param headers the header lines
 */
public record WireResponse(int status, HeaderLines headers) {

  /**
   * Whether it is an <a href="https://fetch.spec.whatwg.org/#ok-status">ok status</a>.
   *
   * @return {@code true} from 200 to 299
   */
  public boolean isOk() {
    return status >= 200 && status <= 299;
  }

  /**
   * Whether it is a <a href="https://fetch.spec.whatwg.org/#redirect-status">redirect status</a>.
   *
   * @return {@code true} for 301, 302, 303, 307, 308
   */
  public boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }
}
