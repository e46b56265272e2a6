package dev.preflight.configuration;

import dev.preflight.cors.internal.deploy.CorsResource;
import dev.preflight.cors.internal.deploy.PolicyDeclaration;
import dev.preflight.cors.internal.jersey.CorsFeature;
import dev.preflight.cors.policy.CorsPolicy;
import java.util.List;

/** What would be generated for a second module, whose policy has a placeholder too. */
public final class SecondModule extends CorsFeature {

  /** Deploys the policy of the orders. */
  public SecondModule() {
    super(List.of(new OrdersCors()), List.of());
  }

  private static final class OrdersCors extends CorsResource {

    OrdersCors() {
      super(SecondModule.class);
      path("")
          .governedBy(
              PolicyDeclaration.at(
                  "OrdersResource.java:7", CorsPolicy.builder().origins("${order.origins}")),
              "GET",
              "HEAD");
    }
  }
}
