package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.deploy.CorsFilter;
import dev.preflight.cors.internal.fingerprint.DeployedClass;
import dev.preflight.cors.policy.PolicyDraft;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** What would be generated for {@link Shop.Governing}. */
final class Shop_GoverningCors extends CorsFilter
    implements ContainerRequestFilter, ContainerResponseFilter {

  static final PolicyDraft POLICY = policy("Governing.java:3").origins(Shop.PARTNER);

  static {
    register(new Shop_GoverningCors());
  }

  Shop_GoverningCors() {
    super("", DeployedClass.application(Shop.Governing.class).text());
    otherwise(POLICY);
  }
}
