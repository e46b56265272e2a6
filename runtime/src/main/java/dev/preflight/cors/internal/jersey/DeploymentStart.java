package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import jakarta.ws.rs.container.ResourceContext;
import jakarta.ws.rs.core.Context;
import org.glassfish.jersey.server.spi.Container;
import org.glassfish.jersey.server.spi.ContainerLifecycleListener;
import org.jspecify.annotations.Nullable;

/**
 * Gives a deployment, once Jersey has started, what only the running application has: the objects
 * of its deciders, and listeners that features registered after ours.
 */
final class DeploymentStart implements ContainerLifecycleListener {

  private final CorsDeployment deployment;
  private final RunningApplication running;

  @Context private @Nullable ResourceContext resources;

  DeploymentStart(CorsDeployment deployment, RunningApplication running) {
    this.deployment = deployment;
    this.running = running;
    deployment.deciders().createdBy(this::create);
  }

  private <T> T create(Class<T> type) {
    if (resources == null) {
      throw new IllegalStateException("the application has not started yet");
    }
    // Jersey logs why it cannot create an object, and gives none.
    T object = resources.getResource(type);
    if (object == null) {
      throw new IllegalStateException("the warning before this one says what is missing");
    }
    return object;
  }

  @Override
  public void onStartup(Container container) {
    DeploymentStart meant = running.meantAtStart(this, container.getConfiguration());
    if (meant != null) {
      meant.deployment.outcomes().addListeners(container.getConfiguration().getInstances());
      meant.deployment.deciders().start();
    }
  }

  @Override
  public void onReload(Container container) {
    // A reload starts a new application, with its own feature and listener.
  }

  @Override
  public void onShutdown(Container container) {
    DeploymentStart meant = running.meant(this, container.getConfiguration());
    if (meant != null) {
      meant.deployment.deciders().stop();
    }
  }
}
