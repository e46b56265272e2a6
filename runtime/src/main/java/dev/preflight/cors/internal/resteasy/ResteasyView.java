package dev.preflight.cors.internal.resteasy;

import dev.preflight.cors.internal.portable.ServerView;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * RESTEasy, whose deployment can be asked while it starts. It is asked by reflection, through the
 * loader of its own classes: Open Liberty hides them from applications, and a direct call would end
 * in a {@code NoClassDefFoundError} there.
 */
public final class ResteasyView implements ServerView {

  private final String version;
  private final @Nullable Object deployment;

  /**
   * The deployment that is being configured on this thread.
   *
   * @param context its configuration
   */
  public ResteasyView(FeatureContext context) {
    String found = context.getClass().getPackage().getImplementationVersion();
    version = found == null ? "" : " " + found;
    deployment = deployment(context.getClass().getClassLoader());
  }

  private static @Nullable Object deployment(ClassLoader server) {
    try {
      Class<?> type = Class.forName("org.jboss.resteasy.spi.ResteasyDeployment", false, server);
      return Class.forName("org.jboss.resteasy.core.ResteasyContext", false, server)
          .getMethod("getContextData", Class.class)
          .invoke(null, type);
    } catch (ReflectiveOperationException e) {
      // Another version of it: classes are then shown one by one.
      return null;
    }
  }

  @Override
  public String name() {
    return "RESTEasy" + version;
  }

  @Override
  public Class<? extends Application> application() {
    return deployment != null && asked(deployment, "getApplication") instanceof Application found
        ? found.getClass()
        : Application.class;
  }

  @Override
  public @Nullable Collection<Class<?>> roots() {
    if (deployment == null) {
      return null;
    }
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Object each : list("getActualResourceClasses")) {
      all.add((Class<?>) each);
    }
    for (Object each : list("getResources")) {
      all.add(each.getClass());
    }
    for (Object each : list("getResourceFactories")) {
      if (asked(each, "getScannableClass") instanceof Class<?> type) {
        all.add(type);
      }
    }
    return all;
  }

  private Collection<?> list(String getter) {
    return deployment != null && asked(deployment, getter) instanceof Collection<?> found
        ? found
        : Set.of();
  }

  /** By the interfaces of the object, since its class need not be public. */
  private static @Nullable Object asked(Object object, String getter) {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (Class<?> each : type.getInterfaces()) {
        try {
          return each.getMethod(getter).invoke(object);
        } catch (NoSuchMethodException e) {
          // Another of its interfaces has it.
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(each.getName() + "." + getter + " fails", e);
        }
      }
    }
    return null;
  }
}
