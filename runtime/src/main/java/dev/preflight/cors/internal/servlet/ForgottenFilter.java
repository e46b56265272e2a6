package dev.preflight.cors.internal.servlet;

import dev.preflight.cors.internal.deploy.Sentinel;
import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.deploy.UnsoundDeploymentException;
import dev.preflight.cors.internal.text.PreflightLog;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds servlets with {@code @CrossOrigin} in a web application that has no filter to put their
 * policies in force. A Jakarta REST application beside them looks for it, once all filters are
 * registered: nothing can be added to a web application when its servlets and filters start.
 *
 * <p>No {@code ServletContainerInitializer} does so, where nothing else of ours runs: see
 * docs/decisions/0021-a-servlet-filter-asks-the-deployment.md.
 */
public final class ForgottenFilter {

  /** Named, since it stands above this package. */
  private static final String FILTER = "dev.preflight.cors.servlet.CorsServletFilter";

  private static final String REPORTED = "dev.preflight.cors.forgotten";

  private ForgottenFilter() {}

  /**
   * Stops the start of a web application whose filter was forgotten.
   *
   * @param context the web application, whose filters are registered
   * @param application the configuration of a Jakarta REST application in it
   * @throws UnsoundDeploymentException naming the first servlet that is governed
   */
  public static void refuse(ServletContext context, Settings application) {
    if (isSwitchedOff(context, application) || isThere(context)) {
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

  /**
   * Says, once for a web application, that its filter was forgotten, where its start cannot be
   * stopped any more.
   *
   * @param context the web application, which serves a request
   * @param application the configuration of a Jakarta REST application in it
   */
  public static void report(ServletContext context, Settings application) {
    if (context.getAttribute(REPORTED) != null) {
      return;
    }
    context.setAttribute(REPORTED, true);
    try {
      refuse(context, application);
    } catch (UnsoundDeploymentException e) {
      PreflightLog.error(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isSwitchedOff(ServletContext context, Settings application) {
    Settings web = Settings.ofParameters(context::getInitParameter);
    return application.isOff(Settings.VERIFY)
        || web.isOff(Settings.VERIFY)
        || web.isOff(Settings.ENABLED);
  }

  /** Mapped; or, if it is not registered itself, started by another filter that has it inside. */
  private static boolean isThere(ServletContext context) {
    List<FilterRegistration> filters = new ArrayList<>(context.getFilterRegistrations().values());
    filters.removeIf(each -> !FILTER.equals(each.getClassName()));
    return filters.isEmpty()
        ? FrontedApplications.of(context).areFronted()
        : filters.stream().anyMatch(ForgottenFilter::isMapped);
  }

  private static boolean isMapped(FilterRegistration filter) {
    return !filter.getUrlPatternMappings().isEmpty() || !filter.getServletNameMappings().isEmpty();
  }
}
