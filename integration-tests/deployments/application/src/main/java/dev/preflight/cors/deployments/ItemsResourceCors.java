package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsResource;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;

/** What is generated for {@link ItemsResource}. */
public final class ItemsResourceCors extends CorsResource {

  private static final PolicyDeclaration ITEMS =
      PolicyDeclaration.at(
          "ItemsResource.java:11", CorsPolicy.builder().origins("https://items.example.com"));

  /** Declares what governs each path. */
  public ItemsResourceCors() {
    super(ItemsResource.class);
    path("").governedBy(ITEMS, "GET", "HEAD");
    path("first").governedBy(ITEMS, "GET", "HEAD");
    path("{item}").governedBy(ITEMS, "PUT");
    otherwise(ITEMS);
  }
}
