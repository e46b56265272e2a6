package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.text.PreflightLog;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.ExtendedResourceContext;
import org.glassfish.jersey.server.model.ResourceModel;
import org.glassfish.jersey.server.spi.Container;
import org.glassfish.jersey.server.spi.ContainerLifecycleListener;
import org.jspecify.annotations.Nullable;

/** Reports at start-up what would keep a deployment from being served as declared. */
final class Startup implements ContainerLifecycleListener {

  private final boolean preMatching;

  @Context private @Nullable ExtendedResourceContext resources;

  Startup(boolean preMatching) {
    this.preMatching = preMatching;
  }

  /** The model that is deployed, known once the application has started. */
  ResourceModel resourceModel() {
    if (resources == null) {
      throw new IllegalStateException("Jersey has not injected its resource context yet");
    }
    return resources.getResourceModel();
  }

  @Override
  public void onStartup(Container container) {
    Set<String> filters = preMatchingFilters(container.getConfiguration());
    if (!preMatching && !filters.isEmpty()) {
      PreflightLog.info(
          String.join(", ", filters)
              + " runs before Jersey matches the request, and so before Preflight answers"
              + " preflights. If it authenticates or answers OPTIONS itself, set the property "
              + Settings.PRE_MATCHING
              + "=true.");
    }
  }

  @Override
  public void onReload(Container container) {
    // A reload starts a new application, with its own feature and listener.
  }

  @Override
  public void onShutdown(Container container) {
    // Nothing is held outside the application.
  }

  /** The application's own filters; Jersey's and ours do not answer OPTIONS. */
  static Set<String> preMatchingFilters(Configuration configuration) {
    Set<String> names = new TreeSet<>();
    for (Class<?> type : configuration.getClasses()) {
      addIfPreMatching(type, names);
    }
    for (Object instance : configuration.getInstances()) {
      addIfPreMatching(instance.getClass(), names);
    }
    return names;
  }

  private static void addIfPreMatching(Class<?> type, Set<String> names) {
    if (ContainerRequestFilter.class.isAssignableFrom(type)
        && type.isAnnotationPresent(PreMatching.class)
        && !type.getName().startsWith("org.glassfish.jersey.")
        && type.getPackage() != Startup.class.getPackage()) {
      names.add(type.getName());
    }
  }
}
