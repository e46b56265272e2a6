package dev.preflight.configuration;

/** Knows the tenants. */
public interface Tenants {

  /** Whether a tenant's page has this origin. */
  boolean owns(String origin);
}
