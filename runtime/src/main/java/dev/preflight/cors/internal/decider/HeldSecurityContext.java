package dev.preflight.cors.internal.decider;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** A request's security context, for another thread: every call runs on the request's own. */
record HeldSecurityContext(SecurityContext context, RequestThread thread)
    implements SecurityContext {

  @Override
  public @Nullable Principal getUserPrincipal() {
    return thread.<@Nullable Principal>run(context::getUserPrincipal);
  }

  @Override
  public boolean isUserInRole(String role) {
    return thread.run(() -> context.isUserInRole(role));
  }

  @Override
  public boolean isSecure() {
    return thread.run(context::isSecure);
  }

  @Override
  public @Nullable String getAuthenticationScheme() {
    return thread.<@Nullable String>run(context::getAuthenticationScheme);
  }
}
