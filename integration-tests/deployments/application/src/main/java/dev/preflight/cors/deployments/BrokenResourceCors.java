package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsResource;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;

/** What is generated for {@link BrokenResource}. */
public final class BrokenResourceCors extends CorsResource {

  private static final PolicyDeclaration BROKEN =
      PolicyDeclaration.at(
          "BrokenResource.java:10", CorsPolicy.builder().origins("https://app.example.com"));

  /** Declares what governs each path. */
  public BrokenResourceCors() {
    super(BrokenResource.class);
    path("").governedBy(BROKEN, "GET", "HEAD");
    otherwise(BROKEN);
  }
}
