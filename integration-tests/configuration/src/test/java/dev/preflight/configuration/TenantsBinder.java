package dev.preflight.configuration;

import org.glassfish.hk2.utilities.binding.AbstractBinder;

/** Tells Jersey's injection which tenants there are. */
final class TenantsBinder extends AbstractBinder {

  private final Tenants tenants;

  TenantsBinder(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  protected void configure() {
    bind(tenants).to(Tenants.class);
  }
}
