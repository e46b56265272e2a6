package dev.preflight.cors.internal.response;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.decider.CrossOriginRequest;
import dev.preflight.cors.decider.RequestDecider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a policy's decider is asked about a request, if the policy has one. See
 * docs/decisions/0010-deciders-on-threads-of-their-own.md.
 *
 * @param pathPolicy the policy at the path
 * @param method the method that is called, or asked for
 * @param request the request, for who asks; {@code null} if {@code caller} says that
 */
record DeciderQuestion(
    PathPolicy pathPolicy,
    String origin,
    String method,
    boolean isPreflight,
    @Nullable ContainerRequestContext request,
    @Nullable SecurityContext caller) {

  static DeciderQuestion ofResponse(
      ContainerRequestContext request, PathPolicy pathPolicy, String origin) {
    return new DeciderQuestion(pathPolicy, origin, request.getMethod(), false, request, null);
  }

  static DeciderQuestion ofResponse(
      String method, @Nullable SecurityContext caller, PathPolicy pathPolicy, String origin) {
    return new DeciderQuestion(pathPolicy, origin, method, false, null, caller);
  }

  /** Browsers send preflights without credentials, and no login filter has seen it. */
  static DeciderQuestion ofPreflight(
      PreflightRequest preflight, PathPolicy pathPolicy, String origin) {
    return new DeciderQuestion(pathPolicy, origin, preflight.method(), true, null, null);
  }

  /**
   * Asks, but never about the origin that the application itself is served from: its own pages need
   * no permission.
   *
   * @param base the address of the application as the server shows it
   */
  boolean isGranted(URI base) {
    return !OwnOrigin.is(base, origin) && pathPolicy.policy().asksAbout(origin, this::ask);
  }

  private boolean ask(OriginDecider decider) {
    if (!(decider instanceof RequestDecider knowing)) {
      return decider.allows(origin);
    }
    SecurityContext known = request == null ? caller : request.getSecurityContext();
    return knowing.allows(
        new CrossOriginRequest(
            origin,
            method,
            Optional.ofNullable(pathPolicy.template()),
            isPreflight,
            Optional.ofNullable(known)));
  }
}
