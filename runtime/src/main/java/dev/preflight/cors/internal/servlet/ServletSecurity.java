package dev.preflight.cors.internal.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Who asks, as far as the servlet container knows by the time that a response is written. */
record ServletSecurity(HttpServletRequest request) implements SecurityContext {

  @Override
  public @Nullable Principal getUserPrincipal() {
    return request.getUserPrincipal();
  }

  @Override
  public boolean isUserInRole(String role) {
    return request.isUserInRole(role);
  }

  @Override
  public boolean isSecure() {
    return request.isSecure();
  }

  @Override
  public @Nullable String getAuthenticationScheme() {
    return request.getAuthType();
  }
}
