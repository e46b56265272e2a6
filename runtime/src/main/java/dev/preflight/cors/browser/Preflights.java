package dev.preflight.cors.browser;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.fetch.Methods;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The question before the call: <a
 * href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">Fetch, CORS-preflight fetch</a>.
 */
public final class Preflights {

  private final Conformance conformance;

  /**
   * Judges as browsers do, or as the standard says.
   *
   * @param conformance whom to follow
   */
  public Preflights(Conformance conformance) {
    this.conformance = conformance;
  }

  /**
   * Whether the server is asked first: <a
   * href="https://fetch.spec.whatwg.org/#concept-main-fetch">Fetch, main fetch</a>.
   *
   * @param call the call, with its method as it goes over the wire
   * @return {@code false} if a form on any page could send the same
   */
  public static boolean isNeeded(ScriptCall call) {
    return !Methods.SAFELISTED.contains(call.method())
        || !SafelistedHeaders.unsafeNames(call.headers()).isEmpty();
  }

  /**
   * The preflight of a call. It carries no credentials, and none of the headers that the call will
   * carry.
   *
   * @param call the call, with its method as it goes over the wire
   * @return the request
   */
  public static WireRequest request(ScriptCall call) {
    HeaderLines headers =
        HeaderLines.NONE.and("Accept", "*/*").and("Access-Control-Request-Method", call.method());
    List<String> unsafe = SafelistedHeaders.unsafeNames(call.headers());
    if (!unsafe.isEmpty()) {
      // One line, lower case, sorted, no blank after the comma: all browsers write it so.
      headers = headers.and("Access-Control-Request-Headers", String.join(",", unsafe));
    }
    return new WireRequest("OPTIONS", call.url(), headers.and("Origin", call.origin()), false);
  }

  /**
   * Judges the response to a preflight.
   *
   * @param call the call that is asked about
   * @param response the response
   * @return what keeps the browser from making the call, or empty
   */
  public Optional<Blocked> check(ScriptCall call, WireResponse response) {
    if (response.isRedirect()) {
      return blocked(BlockReason.PREFLIGHT_REDIRECT, String.valueOf(response.status()));
    }
    Optional<Blocked> unreadable =
        CorsCheck.check(call.origin(), call.credentials(), response, true);
    if (unreadable.isPresent()) {
      return unreadable;
    }
    if (!response.isOk()) {
      return blocked(BlockReason.PREFLIGHT_STATUS, String.valueOf(response.status()));
    }
    Optional<List<String>> methods = response.headers().list(CorsHeaders.ALLOW_METHODS);
    if (methods.isEmpty()) {
      return blocked(BlockReason.LIST_INVALID, "Access-Control-Allow-Methods");
    }
    Optional<List<String>> headers = response.headers().list(CorsHeaders.ALLOW_HEADERS);
    if (headers.isEmpty()) {
      return blocked(BlockReason.LIST_INVALID, "Access-Control-Allow-Headers");
    }
    if (!allowsMethod(call, methods.get())) {
      return blocked(BlockReason.METHOD_NOT_ALLOWED, call.method());
    }
    return SafelistedHeaders.unsafeNames(call.headers()).stream()
        .filter(name -> !allowsHeader(call, name, headers.get()))
        .findFirst()
        .flatMap(name -> blocked(BlockReason.HEADER_NOT_ALLOWED, name));
  }

  private static boolean allowsMethod(ScriptCall call, List<String> allowed) {
    return Methods.SAFELISTED.contains(call.method())
        || allowed.contains(call.method())
        || (!call.credentials() && allowed.contains(CorsHeaders.ANY));
  }

  private boolean allowsHeader(ScriptCall call, String name, List<String> allowed) {
    return allowed.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(name))
        || (!call.credentials() && allowed.contains(CorsHeaders.ANY) && starCovers(name));
  }

  /**
   * <a href="https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name">CORS
   * non-wildcard request-header name</a>.
   */
  boolean starCovers(String name) {
    return conformance == Conformance.BROWSERS || !name.equals("authorization");
  }

  /**
   * Whether a call was allowed by what no browser promises to accept for ever.
   *
   * @param call the call
   * @param response the response to its preflight
   * @return {@code true} if only {@code Access-Control-Allow-Headers: *} covers {@code
   *     Authorization}
   */
  public static boolean needsLeniency(ScriptCall call, WireResponse response) {
    return new Preflights(Conformance.BROWSERS).check(call, response).isEmpty()
        && new Preflights(Conformance.STANDARD).check(call, response).isPresent();
  }

  private static Optional<Blocked> blocked(BlockReason reason, String value) {
    return Optional.of(new Blocked(reason, true, value));
  }
}
