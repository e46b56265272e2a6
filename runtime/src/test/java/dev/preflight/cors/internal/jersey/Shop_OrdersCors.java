package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.deploy.CorsFilter;
import dev.preflight.cors.internal.fingerprint.DeployedClass;
import dev.preflight.cors.policy.PolicyDraft;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** What would be generated for {@link Shop.Orders}. */
final class Shop_OrdersCors extends CorsFilter
    implements ContainerRequestFilter, ContainerResponseFilter {

  static final PolicyDraft APP_POLICY = policy("Orders.java:3").origins(Shop.APP);
  static final PolicyDraft PARTNER_POLICY = policy("Orders.java:12").origins(Shop.PARTNER);

  static {
    register(new Shop_OrdersCors());
  }

  Shop_OrdersCors() {
    super("/orders", DeployedClass.resource(Shop.Orders.class).text());
    preflight("").allows(APP_POLICY, "GET", "HEAD");
    preflight("{id}").allows(PARTNER_POLICY, "PUT").sameOrigin("DELETE");
    preflight("{id}/failing").allows(APP_POLICY, "GET", "HEAD");
    preflight("own-headers").allows(APP_POLICY, "GET", "HEAD");
    otherwise(APP_POLICY);
  }
}
