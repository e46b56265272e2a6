package dev.preflight.cors.deployments.wire;

import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;

/** Paths of every kind and no filter, for a matrix of requests. */
public class WireConfig extends ResourceConfig {

  /** Registers everything. */
  public WireConfig() {
    register(WireResource.class);
    property("jersey.config.server.wadl.disableWadl", true);
    Resource.Builder built = Resource.builder("built");
    try {
      built
          .addMethod("GET")
          .produces("text/plain")
          .handledBy(WireBelow.class, WireBelow.class.getMethod("helper"));
      built.addMethod("DELETE").handledBy(WireBelow.class, WireBelow.class.getMethod("get"));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
    registerResources(built.build());
  }
}
