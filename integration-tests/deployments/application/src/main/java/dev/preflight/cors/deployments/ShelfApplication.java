package dev.preflight.cors.deployments;

import org.glassfish.jersey.server.ResourceConfig;

/** Deploys what needs CDI. */
public class ShelfApplication extends ResourceConfig {

  /** Registers the resource. */
  public ShelfApplication() {
    register(ShelfResource.class);
  }
}
