package dev.preflight.cors.deployments.other;

import dev.preflight.cors.jaxrs.CorsFeature;
import java.util.List;

/** What is generated for the second module. */
public final class PartnersFeature extends CorsFeature {

  /** Declares the governed resources of the module. */
  public PartnersFeature() {
    super(List.of(new PartnersResourceCors()), List.of());
  }
}
