package dev.preflight.cors.internal.resteasy;

import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.portable.ServerView;
import dev.preflight.cors.internal.servlet.ForgottenFilter;
import jakarta.servlet.http.HttpServletRequest;
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

  private static final String REQUEST = "jakarta.servlet.http.HttpServletRequest";

  private final ClassLoader server;
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
    server = context.getClass().getClassLoader();
    deployment = contextData("org.jboss.resteasy.spi.ResteasyDeployment", server);
  }

  /** What RESTEasy has on this thread, by its type. */
  private static @Nullable Object contextData(String type, ClassLoader server) {
    try {
      return Class.forName("org.jboss.resteasy.core.ResteasyContext", false, server)
          .getMethod("getContextData", Class.class)
          .invoke(null, Class.forName(type, false, server));
    } catch (ReflectiveOperationException e) {
      // Another version of it: classes are then shown one by one. Or there are no servlets.
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

  @Override
  public void isRequested(Settings settings) {
    Object request = contextData(REQUEST, server);
    if (request != null && isVisible()) {
      Web.reportForgottenFilter(request, settings);
    }
  }

  /** Open Liberty hides servlets from applications, unless its feature for them is switched on. */
  private static boolean isVisible() {
    try {
      Class.forName(REQUEST, false, ResteasyView.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** What is loaded where there are servlets only. */
  private static final class Web {

    static void reportForgottenFilter(Object request, Settings settings) {
      if (request instanceof HttpServletRequest servlet) {
        ForgottenFilter.report(servlet.getServletContext(), settings);
      }
    }
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
