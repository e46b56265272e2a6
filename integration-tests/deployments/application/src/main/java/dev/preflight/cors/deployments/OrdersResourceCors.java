package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsResource;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;

/** What is generated for {@link OrdersResource}. */
public final class OrdersResourceCors extends CorsResource {

  private static final PolicyDeclaration ORDERS =
      PolicyDeclaration.at(
          "OrdersResource.java:20",
          CorsPolicy.builder()
              .origins("https://app.example.com", "https://*.partner.example")
              .allowCredentials(true)
              .allowedHeaders("Content-Type", "X-Tenant")
              .exposedHeaders("X-Total")
              .maxAge(600));

  private static final PolicyDeclaration CATALOGUE =
      PolicyDeclaration.at("OrdersResource.java:59", CorsPolicy.builder().origins("*"));

  /** Declares what governs each path. */
  public OrdersResourceCors() {
    super(OrdersResource.class);
    path("").governedBy(ORDERS, "GET", "HEAD");
    path("{id}").governedBy(ORDERS, "GET", "HEAD", "PUT");
    path("/catalogue/").governedBy(CATALOGUE, "GET", "HEAD");
    otherwise(ORDERS);
  }
}
