package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsResource;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;

/** What is generated for {@link StatusResource}. */
public final class StatusResourceCors extends CorsResource {

  private static final PolicyDeclaration STATUS =
      PolicyDeclaration.at(
          "StatusApi.java:10", CorsPolicy.builder().origins("https://status.example.com"));

  /** Declares what governs each path. */
  public StatusResourceCors() {
    super(StatusResource.class);
    path("").governedBy(STATUS, "GET", "HEAD");
    path("inherited").governedBy(STATUS, "GET", "HEAD");
    otherwise(STATUS);
  }
}
