package dev.preflight.cors.internal.fetch;

import java.util.Set;

/**
 * The annotations by which a resource asks for a caller who is logged in: scripts of other origins
 * log in with the header {@code Authorization}.
 */
public final class LoginMarks {

  /** On methods and classes. */
  public static final Set<String> NEEDED =
      Set.of(
          "jakarta.annotation.security.RolesAllowed",
          "io.quarkus.security.Authenticated",
          "io.quarkus.security.PermissionsAllowed",
          "io.helidon.security.annotations.Authenticated",
          "io.micronaut.security.annotation.Secured",
          "org.springframework.security.access.annotation.Secured",
          "org.springframework.security.access.prepost.PreAuthorize",
          "org.apache.shiro.authz.annotation.RequiresAuthentication",
          "org.apache.shiro.authz.annotation.RequiresPermissions",
          "org.apache.shiro.authz.annotation.RequiresRoles",
          "org.apache.shiro.authz.annotation.RequiresUser",
          "org.eclipse.microprofile.auth.LoginConfig");

  /** On methods, which end what stands on their class. */
  public static final Set<String> NOT_NEEDED =
      Set.of(
          "jakarta.annotation.security.PermitAll",
          "org.apache.shiro.authz.annotation.RequiresGuest");

  /** On parameters and fields. */
  public static final Set<String> ON_PARAMETERS =
      Set.of("io.dropwizard.auth.Auth", "org.eclipse.microprofile.jwt.Claim");

  private LoginMarks() {}
}
