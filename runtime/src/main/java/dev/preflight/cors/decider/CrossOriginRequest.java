package dev.preflight.cors.decider;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link RequestDecider} may know of a request. A record, so that tests of a decider can
 * make one.
 *
 * @param origin the serialised origin of the page, as {@link
 *     dev.preflight.cors.OriginDecider#allows(String)} describes it
 * @param method the HTTP method, in the case of the request; for a preflight the one that it asks
 *     for, whatever the sender wrote there
 * @param pathTemplate the {@code @Path} of the resource class and the method that govern the
 *     request, such as {@code /orders/{id}}, below the application's base; below a sub-resource
 *     locator that of the located class's method alone, such as {@code /lines}. Empty where no
 *     single one is known: nothing matched, several may run, or a servlet's policy governs
 * @param isPreflight whether this is a preflight, which comes without credentials and before the
 *     request itself
 * @param securityContext who asks, as the request's filters left it; empty for preflights, and
 *     where the server has none. Each call of it runs on the request's thread and may throw what
 *     the server's own throws; once the request no longer waits for the decision, {@link
 *     IllegalStateException}. In front of Jakarta REST ({@code CorsServletFilter}), it is what the
 *     servlet container knows
 */
public record CrossOriginRequest(
    String origin,
    String method,
    Optional<String> pathTemplate,
    boolean isPreflight,
    Optional<SecurityContext> securityContext) {

  /**
   * What is known of a request. Nothing is {@code null}.
   *
   * @param origin the serialised origin of the page
   * @param method the HTTP method; for a preflight the one that it asks for
   * @param pathTemplate the template that governs the request, if a single one is known
   * @param isPreflight whether this is a preflight
   * @param securityContext who asks, if that is known
   */
  public CrossOriginRequest {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(pathTemplate, "pathTemplate");
    Objects.requireNonNull(securityContext, "securityContext");
  }

  /**
   * The name of the caller.
   *
   * @return the name of the security context's principal; empty for preflights and for requests of
   *     nobody known
   */
  public Optional<String> userName() {
    return securityContext.map(SecurityContext::getUserPrincipal).map(Principal::getName);
  }

  /**
   * Whether the caller has a role.
   *
   * @param role the role
   * @return {@code false} also for preflights and for requests of nobody known
   */
  public boolean isUserInRole(String role) {
    return securityContext.map(context -> context.isUserInRole(role)).orElse(false);
  }
}
