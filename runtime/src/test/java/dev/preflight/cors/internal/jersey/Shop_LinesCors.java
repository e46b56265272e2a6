package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.deploy.CorsFilter;
import dev.preflight.cors.internal.fingerprint.DeployedClass;
import dev.preflight.cors.policy.PolicyDraft;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** What would be generated for {@link Shop.Lines}. */
final class Shop_LinesCors extends CorsFilter
    implements ContainerRequestFilter, ContainerResponseFilter {

  static final PolicyDraft POLICY = policy("Lines.java:3").origins(Shop.PARTNER);

  static {
    register(new Shop_LinesCors());
  }

  Shop_LinesCors() {
    super("", DeployedClass.resource(Shop.Lines.class).text());
    preflight("").allows(POLICY, "GET", "HEAD");
    preflight("{n}").allows(POLICY, "GET", "HEAD");
    otherwise(POLICY);
  }
}
