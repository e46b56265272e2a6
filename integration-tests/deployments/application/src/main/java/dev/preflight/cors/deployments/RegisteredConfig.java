package dev.preflight.cors.deployments;

import dev.preflight.cors.deploy.Preflight;
import org.glassfish.jersey.server.ResourceConfig;

/** An application that shows in its code what it deploys, and loads no services. */
public class RegisteredConfig extends ResourceConfig {

  /** Registers a resource, and its policies in one line. */
  public RegisteredConfig() {
    property("jakarta.ws.rs.loadServices", false);
    register(OrdersResource.class);
    register(Preflight.class);
  }
}
