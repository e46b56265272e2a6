package dev.preflight.cors.browser;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.fetch.Methods;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Remembers what preflights allowed: <a
 * href="https://fetch.spec.whatwg.org/#cors-preflight-cache">Fetch, CORS-preflight cache</a>. Only
 * permissions are remembered, for one origin and one URL with its query; never a refusal. A
 * response to the call itself changes nothing: Firefox alone forgets when that fails the CORS
 * check.
 */
public final class PreflightCache {

  /** The longest that Chromium remembers. */
  public static final Duration CHROMIUM_LIMIT = Duration.ofHours(2);

  /** The longest that WebKit remembers. */
  public static final Duration WEBKIT_LIMIT = Duration.ofMinutes(10);

  /** What the standard prescribes for a response that does not say, or not in seconds. */
  public static final Duration DEFAULT = Duration.ofSeconds(5);

  private static final Pattern SECONDS = Pattern.compile("-?\\d+");

  private record Entry(
      String origin, URI url, boolean credentials, boolean method, String name, Instant until) {

    boolean serves(ScriptCall call) {
      return origin.equals(call.origin())
          && url.equals(call.url())
          && (credentials || !call.credentials());
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Duration limit;
  private final Supplier<Instant> clock;
  private final Preflights preflights;

  /**
   * An empty cache.
   *
   * @param limit the longest that it remembers
   * @param clock the time
   * @param conformance what a star covers
   */
  public PreflightCache(Duration limit, Supplier<Instant> clock, Conformance conformance) {
    this.limit = limit;
    this.clock = clock;
    this.preflights = new Preflights(conformance);
  }

  /**
   * Whether a call needs no preflight because an earlier one covers it.
   *
   * @param call the call, with its method as it goes over the wire
   * @return {@code true} if its method and all its headers are remembered
   */
  public boolean covers(ScriptCall call) {
    Instant now = clock.get();
    entries.removeIf(entry -> !entry.until.isAfter(now));
    boolean method =
        Methods.SAFELISTED.contains(call.method())
            || has(call, true, call.method())
            || (!call.credentials() && has(call, true, CorsHeaders.ANY));
    return method
        && SafelistedHeaders.unsafeNames(call.headers()).stream()
            .allMatch(
                name ->
                    has(call, false, name)
                        || (!call.credentials()
                            && preflights.starCovers(name)
                            && has(call, false, CorsHeaders.ANY)));
  }

  private boolean has(ScriptCall call, boolean method, String name) {
    return entries.stream()
        .anyMatch(entry -> entry.method == method && entry.name.equals(name) && entry.serves(call));
  }

  /**
   * Remembers the response to a preflight that allowed the call.
   *
   * @param call the call
   * @param response the response
   */
  public void remember(ScriptCall call, WireResponse response) {
    Instant until = clock.get().plus(maxAge(response));
    add(call, true, response.headers().list(CorsHeaders.ALLOW_METHODS).orElse(List.of()), until);
    add(call, false, response.headers().list(CorsHeaders.ALLOW_HEADERS).orElse(List.of()), until);
  }

  private void add(ScriptCall call, boolean method, List<String> names, Instant until) {
    for (String written : names) {
      String name = method ? written : written.toLowerCase(Locale.ROOT);
      entries.removeIf(
          entry -> entry.method == method && entry.name.equals(name) && entry.serves(call));
      entries.add(new Entry(call.origin(), call.url(), call.credentials(), method, name, until));
    }
  }

  /**
   * How long a response may be remembered.
   *
   * @param response the response to a preflight
   * @return at most the limit; zero for a negative number, as all browsers take it
   */
  public Duration maxAge(WireResponse response) {
    String text = response.headers().get(CorsHeaders.MAX_AGE).orElse("");
    BigInteger seconds =
        SECONDS.matcher(text).matches()
            ? new BigInteger(text).max(BigInteger.ZERO)
            : BigInteger.valueOf(DEFAULT.toSeconds());
    BigInteger most = BigInteger.valueOf(limit.toSeconds());
    return Duration.ofSeconds(seconds.min(most).longValueExact());
  }
}
