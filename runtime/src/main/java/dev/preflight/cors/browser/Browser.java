package dev.preflight.cors.browser;

import dev.preflight.cors.internal.fetch.Methods;
import dev.preflight.cors.internal.fetch.Token;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes calls as the script of a page makes them: asks first where a browser asks, follows
 * redirects, and judges the responses. See <a
 * href="https://fetch.spec.whatwg.org/#concept-main-fetch">Fetch, main fetch</a>, for the request
 * mode "cors".
 *
 * <p>What it does not know: mixed content, content security policy, local network access, cookies.
 * They keep a browser from calls, too, and have nothing to do with the responses of a server.
 */
public final class Browser {

  static final String STANDARD = "https://fetch.spec.whatwg.org/#";

  private final Network network;
  private final Preflights preflights;
  private final PreflightCache cache;

  /**
   * A browser with an empty cache that does what browsers do.
   *
   * @param network where its requests go
   */
  public Browser(Network network) {
    this(network, Conformance.BROWSERS);
  }

  /**
   * A browser with an empty cache.
   *
   * @param network where its requests go
   * @param conformance whom it follows
   */
  public Browser(Network network, Conformance conformance) {
    this(
        network,
        conformance,
        new PreflightCache(PreflightCache.CHROMIUM_LIMIT, Instant::now, conformance));
  }

  /**
   * A browser.
   *
   * @param network where its requests go
   * @param conformance whom it follows
   * @param cache what it remembers
   */
  public Browser(Network network, Conformance conformance, PreflightCache cache) {
    this.network = network;
    this.preflights = new Preflights(conformance);
    this.cache = cache;
  }

  /**
   * Makes a call.
   *
   * @param call the call
   * @return what became of it
   * @throws IOException if the server sends no response, which a script cannot tell from a blocked
   *     one
   */
  public FetchResult fetch(ScriptCall call) throws IOException {
    Course course = new Course(call.normalised(), network, preflights, cache);
    Optional<Blocked> impossible = impossible(course.call());
    if (impossible.isPresent()) {
      return course.end(
          impossible, "The call", "No script can make it; nothing leaves the browser.", List.of());
    }
    course.leaveOutForbidden();
    for (int redirects = 0; redirects <= Redirects.MOST; redirects++) {
      Optional<FetchResult> result = course.send();
      if (result.isPresent()) {
        return result.get();
      }
    }
    return course.end(
        Optional.of(
            new Blocked(BlockReason.REDIRECT_INVALID, false, course.call().url().toString())),
        "The redirect",
        "There are more than " + Redirects.MOST + " redirects.",
        List.of());
  }

  /** <a href="https://fetch.spec.whatwg.org/#dom-request">Fetch, Request</a> throws for these. */
  private static Optional<Blocked> impossible(ScriptCall call) {
    if (!Token.isToken(call.method())) {
      return Optional.of(new Blocked(BlockReason.INVALID_NAME, false, call.method()));
    }
    if (Methods.FORBIDDEN.contains(Token.upperCase(call.method()))) {
      return Optional.of(new Blocked(BlockReason.FORBIDDEN_METHOD, false, call.method()));
    }
    return call.headers().lines().stream()
        .map(HeaderLines.Line::name)
        .filter(name -> !Token.isToken(name))
        .findFirst()
        .map(name -> new Blocked(BlockReason.INVALID_NAME, false, name));
  }
}
