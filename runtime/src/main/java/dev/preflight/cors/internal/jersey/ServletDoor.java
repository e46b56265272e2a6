package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.response.GoverningPolicies;
import dev.preflight.cors.internal.servlet.FrontedApplications;
import jakarta.servlet.GenericServlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
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

  ServletDoor(GoverningPolicies policies) {
    this.policies = policies;
  }

  @Override
  public void onStartup(Container container) {
    if (isServlet(container)) {
      Web.publish(container, policies);
    }
  }

  @Override
  public void onReload(Container container) {
    // A reload starts a new application, with its own feature and listener.
  }

  @Override
  public void onShutdown(Container container) {
    if (isServlet(container)) {
      Web.withdraw(container, policies);
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

    static void publish(Container container, GoverningPolicies policies) {
      GenericServlet servlet = (GenericServlet) container;
      ServletConfig config = servlet.getServletConfig();
      if (config != null) {
        FrontedApplications.of(config.getServletContext())
            .addServlet(config.getServletName(), policies);
        return;
      }
      ServletContext context = servlet.getServletContext();
      Object base = container.getConfiguration().getProperty(FILTER_BASE);
      FrontedApplications.of(context).addBelow(base == null ? "" : base.toString(), policies);
    }

    static void withdraw(Container container, GoverningPolicies policies) {
      FrontedApplications.of(((GenericServlet) container).getServletContext()).remove(policies);
    }
  }
}
