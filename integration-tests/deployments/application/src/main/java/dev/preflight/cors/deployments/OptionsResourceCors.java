package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsResource;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;

/** What is generated for {@link OptionsResource}. */
public final class OptionsResourceCors extends CorsResource {

  private static final PolicyDeclaration GET =
      PolicyDeclaration.at(
          "OptionsResource.java:16", CorsPolicy.builder().origins("https://app.example.com"));

  /** Declares what governs each path. */
  public OptionsResourceCors() {
    super(OptionsResource.class);
    path("").governedBy(GET, "GET", "HEAD");
  }
}
