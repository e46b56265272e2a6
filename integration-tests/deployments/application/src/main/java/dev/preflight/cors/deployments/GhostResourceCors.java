package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsResource;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;

/** What is generated for {@link GhostResource}. */
public final class GhostResourceCors extends CorsResource {

  private static final PolicyDeclaration GHOST =
      PolicyDeclaration.at(
          "GhostResource.java:10", CorsPolicy.builder().origins("https://app.example.com"));

  /** Declares what governs each path. */
  public GhostResourceCors() {
    super(GhostResource.class);
    path("").governedBy(GHOST, "GET", "HEAD");
    otherwise(GHOST);
  }
}
