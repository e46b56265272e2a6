package dev.preflight.cors.benchmarks.decision;

import dev.preflight.cors.deploy.CorsFilter;
import dev.preflight.cors.policy.PolicyDraft;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * What the processor generates, but for a policy that is a parameter here. There is nothing that it
 * was made of, so the application that uses it does not compare.
 */
public final class ThingsResourceCors extends CorsFilter
    implements ContainerRequestFilter, ContainerResponseFilter {

  private ThingsResourceCors(PolicyCase policy) {
    super("things", "1:");
    PolicyDraft things =
        policy("ThingsResource.java:1")
            .origins(policy.origins().toArray(String[]::new))
            .allowedHeaders("Content-Type", "X-Tenant")
            .exposedHeaders("Location")
            .allowCredentials(!policy.isAny())
            .maxAge(600);
    preflight("{id}").allows(things, "GET", "HEAD", "PUT");
    otherwise(things);
  }

  static void use(PolicyCase policy) {
    register(new ThingsResourceCors(policy));
  }
}
