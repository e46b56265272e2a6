package dev.preflight.cors.browser;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether the response may be read by a page: <a
 * href="https://fetch.spec.whatwg.org/#concept-cors-check">Fetch, CORS check</a>. Values are
 * compared byte for byte; the standard knows no patterns and no lists here.
 */
public final class CorsCheck {

  private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/\\s,?#*@\"']+");

  private CorsCheck() {}

  /**
   * Checks a response.
   *
   * @param origin of the page
   * @param credentials whether the request carried them
   * @param response the response, to a preflight or to the call itself
   * @param preflight whether it is the one to the preflight
   * @return what keeps the page from it, or empty
   */
  public static Optional<Blocked> check(
      String origin, boolean credentials, WireResponse response, boolean preflight) {
    Optional<String> allowed = response.headers().get(CorsHeaders.ALLOW_ORIGIN);
    if (allowed.isEmpty()) {
      return blocked(BlockReason.ALLOW_ORIGIN_MISSING, preflight, "");
    }
    String value = allowed.get();
    if (value.equals(CorsHeaders.ANY)) {
      return credentials
          ? blocked(BlockReason.ALLOW_ORIGIN_WILDCARD, preflight, "")
          : Optional.empty();
    }
    if (!value.equals(origin)) {
      return blocked(reason(value), preflight, value);
    }
    if (!credentials) {
      return Optional.empty();
    }
    // Case-sensitive, and not a list: "TRUE" and two lines fail in all browsers.
    String allows = response.headers().get(CorsHeaders.ALLOW_CREDENTIALS).orElse("");
    return allows.equals("true")
        ? Optional.empty()
        : blocked(BlockReason.CREDENTIALS_NOT_ALLOWED, preflight, allows);
  }

  private static BlockReason reason(String value) {
    if (value.indexOf(',') >= 0 || value.indexOf(' ') >= 0) {
      return BlockReason.ALLOW_ORIGIN_SEVERAL;
    }
    return value.equals("null") || ORIGIN.matcher(value).matches()
        ? BlockReason.ALLOW_ORIGIN_OTHER
        : BlockReason.ALLOW_ORIGIN_INVALID;
  }

  private static Optional<Blocked> blocked(BlockReason reason, boolean preflight, String value) {
    return Optional.of(new Blocked(reason, preflight, value));
  }
}
