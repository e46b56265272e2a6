package dev.preflight.bookstore.api;

import dev.preflight.bookstore.store.Logins;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Tells by a cookie which storefront calls. */
@StorefrontLogin
@Priority(Priorities.AUTHENTICATION)
public final class StorefrontLoginFilter implements ContainerRequestFilter {

  static final String COOKIE = "storefront";

  private final Logins logins;

  @Inject
  StorefrontLoginFilter(Logins logins) {
    this.logins = logins;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Cookie cookie = request.getCookies().get(COOKIE);
    if (cookie != null) {
      logins
          .storefront(cookie.getValue())
          .ifPresent(
              name ->
                  request.setSecurityContext(
                      new Storefront(() -> name, request.getSecurityContext().isSecure())));
    }
  }

  /** A storefront that has logged in. */
  private record Storefront(Principal principal, boolean secure) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
      return principal;
    }

    @Override
    public boolean isUserInRole(String role) {
      return false;
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
      return null;
    }
  }
}
