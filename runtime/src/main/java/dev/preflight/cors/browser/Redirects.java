package dev.preflight.cors.browser;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of a call that is redirected: <a
 * href="https://fetch.spec.whatwg.org/#concept-http-redirect-fetch">Fetch, HTTP-redirect fetch</a>.
 */
final class Redirects {

  /** The standard's limit. */
  static final int MOST = 20;

  private static final List<String> OF_BODY =
      List.of("Content-Encoding", "Content-Language", "Content-Location", "Content-Type");

  private Redirects() {}

  /** Where a response leads; empty if a browser does not go there. */
  static Optional<URI> location(ScriptCall call, WireResponse response) {
    try {
      return response
          .headers()
          .get("Location")
          .map(URI::create)
          .map(call.url()::resolve)
          .filter(Redirects::isReachable);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** A URL with a name and password is an error in the mode "cors". */
  private static boolean isReachable(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https"))
        && url.getHost() != null
        && url.getRawUserInfo() == null;
  }

  /**
   * The call at its new address. The origin becomes {@code null} where the chain left the page's
   * own origin once and now leaves another: who redirects must not borrow the page's name.
   */
  static ScriptCall follow(ScriptCall call, int status, URI location) {
    boolean otherOrigin = !Origins.of(location).equals(Origins.of(call.url()));
    boolean tainted = otherOrigin && !Origins.of(call.url()).equals(call.origin());
    ScriptCall next = call.to(location);
    if (becomesGet(call.method(), status)) {
      next = next.method("GET");
      for (String name : OF_BODY) {
        next = next.without(name);
      }
    }
    if (otherOrigin) {
      next = next.without("Authorization");
    }
    return tainted
        ? new ScriptCall("null", location, next.method(), next.headers(), next.credentials())
        : next;
  }

  private static boolean becomesGet(String method, int status) {
    return ((status == 301 || status == 302) && method.equals("POST"))
        || (status == 303 && !method.equals("GET") && !method.equals("HEAD"));
  }
}
