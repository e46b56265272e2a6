package dev.preflight.cors.deployments;

import org.glassfish.jersey.server.ResourceConfig;

/** An application that loads no services, and so registers the generated feature itself. */
public class RegisteredConfig extends ResourceConfig {

  /** Registers a resource, and its policies in one line. */
  public RegisteredConfig() {
    property("jakarta.ws.rs.loadServices", false);
    register(OrdersResource.class);
    register(PreflightFeature.class);
  }
}
