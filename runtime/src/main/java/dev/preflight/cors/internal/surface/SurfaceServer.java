package dev.preflight.cors.internal.surface;

import dev.preflight.cors.browser.HeaderLines;
import dev.preflight.cors.browser.Network;
import dev.preflight.cors.browser.WireRequest;
import dev.preflight.cors.browser.WireResponse;
import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.fetch.RequestedHeaders;
import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.ManifestPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Responds as the application of a manifest does, as far as CORS is concerned: the status of a call
 * that reaches a method is 200, whatever the method would do.
 */
public final class SurfaceServer implements Network {

  private final Routes routes;
  private final EffectivePolicies effective;
  private final String base;

  /**
   * The application.
   *
   * @param manifest what it shares
   * @param application the {@code Application} class that is deployed; empty for none with a policy
   * @param base the path in front of those of the manifest, without a slash at its end
   */
  public SurfaceServer(CorsManifest manifest, Optional<String> application, String base) {
    this.routes = new Routes(manifest);
    this.effective = new EffectivePolicies(manifest, application);
    this.base = base;
  }

  /** The {@code Application} classes with a policy, sorted. */
  public static Set<String> applications(CorsManifest manifest) {
    Set<String> names = new TreeSet<>();
    manifest.resources().stream()
        .flatMap(resource -> resource.policies().stream())
        .forEach(policy -> policy.application().ifPresent(names::add));
    return names;
  }

  /** Where a request with this method goes; empty for nowhere. */
  public Optional<Place> place(String path, String method) throws UndecidedException {
    return path.startsWith(base)
        ? routes.find(withoutMatrixParameters(path.substring(base.length())), method)
        : Optional.empty();
  }

  /** Jakarta REST ignores them in matching. */
  private static String withoutMatrixParameters(String path) {
    return path.replaceAll(";[^/]*", "");
  }

  /** The policy that handles the preflight for a method. */
  public Optional<Governed> forPreflight(String path, String method) throws UndecidedException {
    Optional<Place> asked = place(path, "OPTIONS");
    return asked.isEmpty()
        ? Optional.empty()
        : effective.forPreflight(asked.get(), place(path, method), method);
  }

  /** The policy whose headers the response to a call carries. */
  public Optional<Governed> forResponse(String path, String method) throws UndecidedException {
    return effective.forResponse(place(path, method), method);
  }

  @Override
  public WireResponse send(WireRequest request) throws UndecidedException {
    String path = Optional.ofNullable(request.url().getRawPath()).orElse("");
    String origin = request.headers().get(CorsHeaders.ORIGIN).orElse("");
    List<String> asked = request.headers().values(CorsHeaders.REQUEST_METHOD);
    if (request.method().equals("OPTIONS") && !asked.isEmpty()) {
      return preflight(request, path, origin, asked.get(0));
    }
    Optional<Place> found = place(path, request.method());
    int status = found.isEmpty() ? 404 : found.get().has(request.method()) ? 200 : 405;
    return response(status, forResponse(path, request.method()), origin, Optional.empty());
  }

  private WireResponse preflight(WireRequest request, String path, String origin, String method)
      throws UndecidedException {
    if (place(path, "OPTIONS").isEmpty()) {
      return response(404, effective.ofApplication(), origin, Optional.empty());
    }
    Optional<Governed> governed = forPreflight(path, method);
    if (governed.isEmpty()) {
      return new WireResponse(200, HeaderLines.NONE);
    }
    boolean allowed = OriginMatch.allows(governed.get().policy(), origin);
    return response(allowed ? 204 : 403, governed, origin, Optional.of(request));
  }

  private static WireResponse response(
      int status, Optional<Governed> governed, String origin, Optional<WireRequest> preflight)
      throws UndecidedException {
    if (governed.isEmpty()) {
      return new WireResponse(status, HeaderLines.NONE);
    }
    ManifestPolicy policy = governed.get().policy();
    boolean star = policy.origins().contains(CorsHeaders.ANY);
    HeaderLines headers = HeaderLines.NONE;
    if (!star) {
      headers = headers.and("Vary", "Origin");
    }
    if ((origin.isEmpty() && !star) || !OriginMatch.allows(policy, origin)) {
      return new WireResponse(status, headers);
    }
    headers = headers.and("Access-Control-Allow-Origin", star ? "*" : origin);
    if (!star && policy.allowCredentials()) {
      headers = headers.and("Access-Control-Allow-Credentials", "true");
    }
    return new WireResponse(
        status,
        preflight.isPresent()
            ? asked(headers, governed.get(), preflight.get())
            : exposed(headers, policy));
  }

  private static HeaderLines asked(HeaderLines headers, Governed governed, WireRequest request) {
    ManifestPolicy policy = governed.policy();
    HeaderLines all = headers;
    if (!governed.allowMethods().isEmpty()) {
      all = all.and("Access-Control-Allow-Methods", governed.allowMethods());
    }
    String allowed = String.join(", ", policy.allowedHeaders());
    if (policy.allowCredentials() && policy.allowedHeaders().contains(CorsHeaders.ANY)) {
      // With credentials a star is a mere name, so the filter repeats what was asked for.
      boolean authorization =
          policy.allowedHeaders().stream()
              .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals("authorization"));
      String echo =
          RequestedHeaders.echo(
              request.headers().values(CorsHeaders.REQUEST_HEADERS), authorization);
      allowed = echo == null ? "" : echo;
    }
    if (!allowed.isEmpty()) {
      all = all.and("Access-Control-Allow-Headers", allowed);
    }
    return all.and("Access-Control-Max-Age", String.valueOf(Math.max(0, policy.maxAge())));
  }

  private static HeaderLines exposed(HeaderLines headers, ManifestPolicy policy) {
    return policy.exposedHeaders().isEmpty()
        ? headers
        : headers.and("Access-Control-Expose-Headers", String.join(", ", policy.exposedHeaders()));
  }
}
