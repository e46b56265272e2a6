package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsResource;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;

/** What is generated for {@link OrdersArchiveResource}. */
public final class OrdersArchiveResourceCors extends CorsResource {

  private static final PolicyDeclaration ORDERS_ARCHIVE =
      PolicyDeclaration.at(
          "OrdersArchiveResource.java:11",
          CorsPolicy.builder().origins("https://archive.example.com"));

  /** Declares what governs each path. */
  public OrdersArchiveResourceCors() {
    super(OrdersArchiveResource.class);
    path("").governedBy(ORDERS_ARCHIVE, "POST");
    path("archive").governedBy(ORDERS_ARCHIVE, "GET", "HEAD");
    otherwise(ORDERS_ARCHIVE);
  }
}
