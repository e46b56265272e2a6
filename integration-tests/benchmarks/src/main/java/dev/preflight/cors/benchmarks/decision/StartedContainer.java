package dev.preflight.cors.benchmarks.decision;

import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.spi.Container;

/** A container that has started its application and receives no requests. */
record StartedContainer(ApplicationHandler handler) implements Container {

  static void start(ApplicationHandler handler) {
    handler.onStartup(new StartedContainer(handler));
  }

  @Override
  public ResourceConfig getConfiguration() {
    return handler.getConfiguration();
  }

  @Override
  public ApplicationHandler getApplicationHandler() {
    return handler;
  }

  @Override
  public void reload() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void reload(ResourceConfig configuration) {
    throw new UnsupportedOperationException();
  }
}
