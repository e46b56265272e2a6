package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.response.GoverningPolicies;
import dev.preflight.cors.internal.servlet.ForgottenFilter;
import dev.preflight.cors.internal.servlet.FrontedApplications;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.GenericServlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glassfish.jersey.server.spi.Container;
import org.glassfish.jersey.server.spi.ContainerLifecycleListener;

/**
 * Shows the policies of an application on a servlet container to the filters of its web
 * application, from its start to its end. It names no class of servlets where there is none.
 */
final class ServletDoor implements ContainerLifecycleListener {

  /** Jersey on servlets, as a servlet and as a filter. */
  private static final String CONTAINER = "org.glassfish.jersey.servlet.ServletContainer";

  /** The path that Jersey is told to take off, where it is a filter. */
  private static final String FILTER_BASE = "jersey.config.servlet.filter.contextPath";

  private final GoverningPolicies policies;
  private final RunningApplication running;

  ServletDoor(GoverningPolicies policies, RunningApplication running) {
    this.policies = policies;
    this.running = running;
  }

  @Override
  public void onStartup(Container container) {
    ServletDoor meant = running.meantAtStart(this, container.getConfiguration());
    if (meant != null && isServlet(container)) {
      Web.refuseForgottenFilter(container);
      Web.publish(container, meant.policies);
    }
  }

  @Override
  public void onReload(Container container) {
    // A reload starts a new application, with its own feature and listener.
  }

  @Override
  public void onShutdown(Container container) {
    ServletDoor meant = running.meant(this, container.getConfiguration());
    if (meant != null && isServlet(container)) {
      Web.withdraw(container, meant.policies);
    }
  }

  private static boolean isServlet(Container container) {
    for (Class<?> type = container.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().equals(CONTAINER)) {
        return true;
      }
    }
    return false;
  }

  /** What is loaded on servlet containers only. */
  private static final class Web {

    /** Servlets and filters start when all are registered. */
    static void refuseForgottenFilter(Container container) {
      ForgottenFilter.refuse(
          ((GenericServlet) container).getServletContext(),
          Settings.of(container.getConfiguration()));
    }

    static void publish(Container container, GoverningPolicies policies) {
      GenericServlet servlet = (GenericServlet) container;
      ServletConfig config = servlet.getServletConfig();
      if (config != null) {
        FrontedApplications.of(config.getServletContext())
            .addServlet(config.getServletName(), policies);
        return;
      }
      ServletContext context = servlet.getServletContext();
      for (String base : bases(container, context)) {
        FrontedApplications.of(context).addBelow(base, policies);
      }
    }

    /**
     * What Jersey, as a filter, takes off a path: what it is told, else what it is mapped to. Of
     * several filters nobody can tell which one this is, and preflights are left to them.
     */
    private static Set<String> bases(Container container, ServletContext context) {
      Object told = container.getConfiguration().getProperty(FILTER_BASE);
      if (told != null) {
        return Set.of(told.toString());
      }
      List<FilterRegistration> filters = new ArrayList<>(context.getFilterRegistrations().values());
      filters.removeIf(each -> !container.getClass().getName().equals(each.getClassName()));
      Set<String> bases = new LinkedHashSet<>();
      if (filters.size() == 1) {
        for (String pattern : filters.get(0).getUrlPatternMappings()) {
          if (pattern.endsWith("/*")) {
            bases.add(pattern.substring(0, pattern.length() - 2));
          }
        }
      }
      return bases;
    }

    static void withdraw(Container container, GoverningPolicies policies) {
      FrontedApplications.of(((GenericServlet) container).getServletContext()).remove(policies);
    }
  }
}
