package dev.preflight.cors.internal.servlet;

import dev.preflight.cors.internal.deploy.Sentinel;
import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.deploy.UnsoundDeploymentException;
import dev.preflight.cors.internal.text.PreflightLog;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Stops the start of a web application that has a servlet with {@code @CrossOrigin} and no filter
 * that puts its policy in force. A servlet container finds it through {@code META-INF/services};
 * who is none reads no such file, and never loads this class.
 */
public final class ForgottenFilter implements ServletContainerInitializer {

  /** Named, since it stands above this package. */
  private static final String FILTER = "dev.preflight.cors.servlet.CorsServletFilter";

  /** Called by the servlet container. */
  public ForgottenFilter() {}

  /** Looks when all initializers and listeners had their say, which may add the filter. */
  @Override
  public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
    context.addListener(new Listener(context));
  }

  private static final class Listener implements ServletContextListener, ServletRequestListener {

    /** Not that of the event, which must not tell a listener that was added what there is. */
    private final ServletContext context;

    private final AtomicBoolean looked = new AtomicBoolean();

    Listener(ServletContext context) {
      this.context = context;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
      try {
        look();
        looked.set(true);
      } catch (UnsupportedOperationException e) {
        // Some containers tell it nothing before the first request: too late to stop the start.
      }
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
      if (looked.compareAndSet(false, true)) {
        try {
          look();
        } catch (UnsoundDeploymentException e) {
          PreflightLog.error(String.valueOf(e.getMessage()));
        }
      }
    }

    private void look() {
      Settings settings = Settings.ofParameters(context::getInitParameter);
      if (settings.isOff(Settings.ENABLED) || settings.isOff(Settings.VERIFY) || isMapped()) {
        return;
      }
      List<Class<?>> types = new ArrayList<>();
      for (ServletRegistration each : context.getServletRegistrations().values()) {
        Class<?> type = GateBuilder.type(context, each);
        if (type != null && !RestServlets.isRest(type)) {
          types.add(type);
        }
      }
      Sentinel.refuseIfServletGoverned(
          types,
          "Map "
              + FILTER
              + ", for example new CorsServletFilter().addTo(servletContext) in an initializer, or"
              + " in web.xml as the first filter, for /* and the dispatches REQUEST, FORWARD, ERROR"
              + " and ASYNC.");
    }

    private boolean isMapped() {
      for (FilterRegistration each : context.getFilterRegistrations().values()) {
        if (FILTER.equals(each.getClassName())
            && !(each.getUrlPatternMappings().isEmpty()
                && each.getServletNameMappings().isEmpty())) {
          return true;
        }
      }
      return false;
    }
  }
}
