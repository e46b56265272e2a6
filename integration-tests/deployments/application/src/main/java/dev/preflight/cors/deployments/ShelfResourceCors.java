package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsResource;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;

/** What is generated for {@link ShelfResource}. */
public final class ShelfResourceCors extends CorsResource {

  private static final PolicyDeclaration SHELF =
      PolicyDeclaration.at(
          "ShelfResource.java:14", CorsPolicy.builder().origins("https://app.example.com"));

  /** Declares what governs each path. */
  public ShelfResourceCors() {
    super(ShelfResource.class);
    path("").governedBy(SHELF, "GET", "HEAD");
    otherwise(SHELF);
  }
}
