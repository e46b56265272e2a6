package dev.preflight.configuration;

import dev.preflight.cors.OriginDecider;
import jakarta.inject.Inject;

/** Allows the origins of tenants. The bookstore has an example with a database and a cache. */
public class TenantOrigins implements OriginDecider {

  private final Tenants tenants;

  /** Called by the container. */
  @Inject
  public TenantOrigins(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public boolean allows(String origin) {
    return tenants.owns(origin);
  }
}
