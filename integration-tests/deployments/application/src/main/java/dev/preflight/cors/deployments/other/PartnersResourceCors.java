package dev.preflight.cors.deployments.other;

import dev.preflight.cors.jaxrs.CorsResource;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;

/** What is generated for {@link PartnersResource}. */
public final class PartnersResourceCors extends CorsResource {

  private static final PolicyDeclaration PARTNERS =
      PolicyDeclaration.at(
          "PartnersResource.java:10", CorsPolicy.builder().origins("https://partners.example.com"));

  /** Declares what governs each path. */
  public PartnersResourceCors() {
    super(PartnersResource.class);
    path("").governedBy(PARTNERS, "GET", "HEAD");
    otherwise(PARTNERS);
  }
}
