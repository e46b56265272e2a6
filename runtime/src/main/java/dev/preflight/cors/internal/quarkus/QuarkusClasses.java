package dev.preflight.cors.internal.quarkus;

import dev.preflight.cors.internal.portable.PortableFilters;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Sees the classes that Quarkus deploys. */
@Provider
public final class QuarkusClasses implements DynamicFeature {

  /** Called by Quarkus at each start. */
  public QuarkusClasses() {
    QuarkusApplication.forget();
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    PortableFilters filters = QuarkusApplication.open(context);
    Class<?> type = resource.getResourceClass();
    if (filters != null && type != null) {
      filters.deployment().deployAtStart(type);
    }
  }
}
