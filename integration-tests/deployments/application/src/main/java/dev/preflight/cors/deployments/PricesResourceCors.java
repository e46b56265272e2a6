package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsResource;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;

/** What is generated for {@link PricesResource}. */
public final class PricesResourceCors extends CorsResource {

  private static final PolicyDeclaration PRICES =
      PolicyDeclaration.at(
          "PricesResource.java:6", CorsPolicy.builder().origins("https://prices.example.com"));

  /** Declares what governs each path. */
  public PricesResourceCors() {
    super(PricesResource.class);
    path("{item}").governedBy(PRICES, "GET", "HEAD");
    otherwise(PRICES);
  }
}
