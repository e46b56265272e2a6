package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsResource;

/** What is generated for {@link PlainResource}: the application's policy governs it. */
public final class PlainResourceCors extends CorsResource {

  /** Declares what governs each path. */
  public PlainResourceCors() {
    super(PlainResource.class);
    path("").governedBy(ShopFeature.SHOP, "GET", "HEAD");
    path("own-cors").governedBy(ShopFeature.SHOP, "GET", "HEAD");
    path("unmapped").governedBy(ShopFeature.SHOP, "GET", "HEAD");
    otherwise(ShopFeature.SHOP);
  }
}
