package dev.preflight.fuzz.application;

import dev.preflight.cors.OriginDecider;

/** A decider that stands for a table of tenants. */
public class TenantOrigins implements OriginDecider {

  @Override
  public boolean allows(String origin) {
    return origin.endsWith(".tenant.example") || origin.equals("http://localhost:3000");
  }
}
