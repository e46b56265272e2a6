package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsFeature;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;
import java.util.List;

/** What is generated for this module. */
public final class ShopFeature extends CorsFeature {

  static final PolicyDeclaration SHOP =
      PolicyDeclaration.at(
              "ShopApplication.java:13", CorsPolicy.builder().origins("https://shop.example.com"))
          .of(ShopApplication.class);

  /** Declares the governed resources of the module. */
  public ShopFeature() {
    super(
        List.of(
            new AnswersResourceCors(),
            new BrokenResourceCors(),
            new CounterResourceCors(),
            new FolderResourceCors(),
            new GhostResourceCors(),
            new ItemsResourceCors(),
            new NamesResourceCors(),
            new OptionsResourceCors(),
            new OrdersArchiveResourceCors(),
            new OrdersResourceCors(),
            new PlainResourceCors(),
            new PricesResourceCors(),
            new ShelfResourceCors(),
            new StatusResourceCors()),
        List.of(SHOP));
  }
}
