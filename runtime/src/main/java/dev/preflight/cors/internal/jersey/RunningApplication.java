package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.Sentinel;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/**
 * What Preflight has registered with one application. Containers may let several applications share
 * what their features register, as Helidon MP does. Jersey then takes, of each class, the one
 * object that came first, and calls that for all applications: without a look at who is served, the
 * policy of the first would open what the others keep closed, and theirs would not be in force. So
 * each of our objects asks here, whenever Jersey calls it, which of its kind is meant.
 *
 * <p>An application is known by its configuration, where the door left this object. What Jersey
 * injects would not tell: where components are shared, that is of whichever application came first.
 */
final class RunningApplication {

  private final Map<Class<?>, Object> components = new HashMap<>();

  /** With which configuration each component has started. */
  private final Map<Class<?>, Object> startedWith = new ConcurrentHashMap<>();

  /**
   * Of each application that has started here, the configuration that Jersey made for it, and those
   * that it was made of, one of which a container may put into its requests.
   */
  private volatile IdentityHashMap<Object, RunningApplication> started = new IdentityHashMap<>();

  private volatile boolean amongOthers;

  /** Registers a component, which is the only one of its class. */
  void register(Object component, FeatureContext context) {
    components.put(component.getClass(), component);
    context.register(component);
  }

  /**
   * Which object is meant when Jersey calls this one for a request. A request whose configuration
   * is unknown, or that has none, as tests make them, is this application's if no other was seen.
   *
   * @return a component of the same kind; {@code null} if the application has none, or is unknown
   */
  <T> @Nullable T meant(T component, ContainerRequestContext request) {
    if (!amongOthers) {
      // Nearly every process: spared a look-up for each filter of each request.
      return component;
    }
    Configuration configuration = ((ContainerRequest) request).getConfiguration();
    RunningApplication found = null;
    if (configuration != null) {
      found = of(configuration);
      found = found == null ? started.get(configuration) : found;
    }
    return of(component, found);
  }

  /** The same, when Jersey calls it for an application. */
  <T> @Nullable T meant(T component, Configuration configuration) {
    return of(component, of(configuration));
  }

  /**
   * The same, when Jersey calls it for an application that starts. Here it may call both, that of
   * the first application and that of the second.
   *
   * @return {@code null} too if the object that is meant has started already
   */
  synchronized <T> @Nullable T meantAtStart(T component, Configuration configuration) {
    RunningApplication application = of(configuration);
    if (application != this) {
      amongOthers = true;
    }
    if (application != null) {
      IdentityHashMap<Object, RunningApplication> all = new IdentityHashMap<>(started);
      all.values().removeIf(application::equals); // A reload.
      application.amongOthers |= amongOthers;
      for (Object each = configuration; each != null && !all.containsKey(each); ) {
        all.put(each, application);
        each = madeOf(each);
      }
      started = all; // Never changed again.
    }
    T meant = of(component, application);
    return meant == null
            || application == null
            || application.startedWith.put(meant.getClass(), configuration) == configuration
        ? null
        : meant;
  }

  @SuppressWarnings("unchecked") // Components are kept by their class.
  private <T> @Nullable T of(T component, @Nullable RunningApplication application) {
    return application == this
        ? component
        : application == null ? null : (T) application.components.get(component.getClass());
  }

  private static @Nullable RunningApplication of(Configuration configuration) {
    return configuration.getProperty(Sentinel.OPEN) instanceof RunningApplication found
        ? found
        : null;
  }

  /**
   * The class of an application as the user wrote it. Jersey wraps a plain one into a configuration
   * of its own.
   */
  static Class<? extends Application> classOf(Configuration configuration) {
    Application found = null;
    for (Application each = madeOf(configuration); each != null && each != found; ) {
      found = each;
      each = madeOf(each);
    }
    return found == null ? Application.class : found.getClass();
  }

  private static @Nullable Application madeOf(Object configuration) {
    return configuration instanceof ResourceConfig config ? config.getApplication() : null;
  }
}
