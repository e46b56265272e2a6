package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsResource;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;

/** What is generated for {@link CounterResource}. */
public final class CounterResourceCors extends CorsResource {

  private static final PolicyDeclaration COUNTER =
      PolicyDeclaration.at(
          "CounterResource.java:10", CorsPolicy.builder().origins("https://app.example.com"));

  /** Declares what governs each path. */
  public CounterResourceCors() {
    super(CounterResource.class);
    path("").governedBy(COUNTER, "GET", "HEAD");
    otherwise(COUNTER);
  }
}
