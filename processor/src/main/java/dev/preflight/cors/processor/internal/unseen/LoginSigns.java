package dev.preflight.cors.processor.internal.unseen;

import dev.preflight.cors.processor.internal.body.Bodies;
import dev.preflight.cors.processor.internal.body.BodyReads;
import dev.preflight.cors.processor.internal.model.DerivedHeaders;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.source.Sources;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** What tells that callers log in, somewhere outside of these sources. */
final class LoginSigns {

  /** Libraries that read the header of a login. */
  private static final List<String> LIBRARIES =
      List.of(
          "io.dropwizard.auth.Auth",
          "io.dropwizard.auth.AuthDynamicFeature",
          "io.dropwizard.auth.AuthValueFactoryProvider",
          "io.dropwizard.auth.basic.BasicCredentialAuthFilter",
          "io.dropwizard.auth.oauth.OAuthCredentialAuthFilter",
          "io.smallrye.jwt.auth.jaxrs.JWTAuthenticationFilter",
          "io.smallrye.jwt.auth.jaxrs.SmallRyeJWTAuthJaxRsFeature",
          "jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition",
          "org.apache.cxf.jaxrs.security.JAASAuthenticationFilter",
          "org.apache.cxf.jaxrs.security.KerberosAuthenticationFilter",
          "org.apache.cxf.rs.security.jose.jaxrs.JwtAuthenticationFilter",
          "org.apache.cxf.rs.security.oauth2.filters.OAuthRequestFilter",
          "org.apache.shiro.guice.web.ShiroWebModule",
          "org.apache.shiro.web.jaxrs.ShiroFeature",
          "org.apache.shiro.web.servlet.ShiroFilter",
          "org.eclipse.microprofile.auth.LoginConfig",
          "org.eclipse.microprofile.jwt.JsonWebToken",
          "org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature",
          "org.glassfish.jersey.server.oauth1.OAuth1ServerFeature",
          "org.jboss.resteasy.plugins.interceptors.RoleBasedSecurityFeature",
          "org.keycloak.adapters.servlet.KeycloakOIDCFilter",
          "org.keycloak.jaxrs.JaxrsBearerTokenFilterImpl",
          "org.pac4j.jax.rs.annotations.Pac4JProfile",
          "org.pac4j.jax.rs.annotations.Pac4JSecurity",
          "org.pac4j.jax.rs.features.Pac4JSecurityFeature",
          "org.pac4j.jax.rs.filters.SecurityFilter",
          "org.pac4j.jax.rs.jersey.features.Pac4JSecurityFeature",
          "org.pac4j.jee.filter.SecurityFilter");

  private LoginSigns() {}

  /** The first one of a round, in words. */
  static Optional<String> first(Model model, DerivedHeaders headers, Sources sources) {
    for (GovernedResource each : model.resources()) {
      for (GovernedResource.GovernedMethod method : each.methods()) {
        if (!method.effective().isNone()) {
          BodyReads reads = headers.inBodies(method.method());
          if (!reads.logins().isEmpty()) {
            return reads.logins().stream().findFirst();
          }
          if (method.method().needsLogin()) {
            return Optional.of(method.method().displayName());
          }
        }
      }
    }
    Bodies bodies = model.readers().bodies();
    for (TypeElement type : sources.all()) {
      for (String library : LIBRARIES) {
        if (bodies.imports(type, library)) {
          String simple = library.substring(library.lastIndexOf('.') + 1);
          return Optional.of(simple + " in " + bodies.placeOf(type, simple));
        }
      }
    }
    return Optional.empty();
  }
}
