package dev.preflight.cors.deployments;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;

/** The same as a Jersey configuration, without a policy for all; with a programmatic resource. */
public class ShopConfig extends ResourceConfig {

  /** Registers everything. */
  public ShopConfig() {
    registerClasses(ShopClasses.all());
    register(new CounterResource("counter"));
    Resource.Builder programmatic = Resource.builder("programmatic");
    Inflector<ContainerRequestContext, Object> response = request -> "programmatic";
    programmatic.addMethod("GET").produces("text/plain").handledBy(response);
    registerResources(programmatic.build());
  }
}
