package dev.preflight.cors.benchmarks.decision;

import dev.preflight.cors.internal.jersey.CorsFeature;
import dev.preflight.cors.internal.deploy.CorsResource;
import dev.preflight.cors.internal.deploy.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;
import java.util.List;

/** What the processor generates, but for a policy that is a parameter here. */
final class ThingsFeature extends CorsFeature {

  ThingsFeature(PolicyCase policy) {
    super(List.of(new Things(policy)), List.of());
  }

  private static final class Things extends CorsResource {

    Things(PolicyCase policy) {
      super(ThingsResource.class);
      PolicyDeclaration declaration =
          PolicyDeclaration.at(
              "ThingsResource.java:1",
              CorsPolicy.builder()
                  .origins(policy.origins().toArray(String[]::new))
                  .allowedHeaders("Content-Type", "X-Tenant")
                  .exposedHeaders("Location")
                  .allowCredentials(!policy.isAny())
                  .maxAge(600));
      path("{id}").governedBy(declaration, "GET", "HEAD", "PUT");
      otherwise(declaration);
    }
  }
}
