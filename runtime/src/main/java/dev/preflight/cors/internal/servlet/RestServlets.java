package dev.preflight.cors.internal.servlet;

import dev.preflight.cors.internal.response.FrontStart;
import dev.preflight.cors.internal.text.PreflightLog;
import dev.preflight.cors.internal.text.Printable;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Servlets that serve Jakarta REST. A container starts a servlet with its first request, unless it
 * is told to start it at once; until then nobody knows its policies. So the filter sends one that
 * has not started a request of its own: without headers, cookies and body, for a path and with a
 * method that no application has. Only then does the request that waits go on.
 *
 * <p>See docs/decisions/0021-a-servlet-filter-asks-the-deployment.md.
 */
final class RestServlets {

  private static final Set<String> CLASSES =
      Set.of(
          "org.glassfish.jersey.servlet.ServletContainer",
          "org.jboss.resteasy.plugins.server.servlet.HttpServletDispatcher",
          "org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher",
          "org.apache.cxf.transport.servlet.AbstractHTTPServlet");

  private static final String NAME = "preflight-start";

  private final FrontedApplications applications;
  private final Set<String> tried = ConcurrentHashMap.newKeySet();

  RestServlets(FrontedApplications applications) {
    this.applications = applications;
  }

  /** Whether a servlet class is, or extends, one that serves Jakarta REST. */
  static boolean isRest(@Nullable Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (CLASSES.contains(each.getName())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Starts a servlet, once.
   *
   * @return whether its policies are known now
   */
  boolean start(
      String servlet, Target target, HttpServletRequest request, HttpServletResponse response) {
    if (!tried.contains(servlet)) {
      synchronized (this) {
        if (!tried.contains(servlet) && !applications.hasServlet(servlet)) {
          send(servlet, target, request, response);
        }
        tried.add(servlet);
      }
    }
    return applications.hasServlet(servlet);
  }

  private void send(
      String servlet, Target target, HttpServletRequest request, HttpServletResponse response) {
    RequestDispatcher dispatcher = request.getServletContext().getNamedDispatcher(servlet);
    if (dispatcher == null) {
      return;
    }
    try {
      FrontStart start =
          (policies, base) ->
              applications.addServlet(servlet, below(request.getContextPath(), base), policies);
      dispatcher.include(new StartRequest(request, target, start), new NoResponse(response));
    } catch (ServletException | IOException | RuntimeException e) {
      // The request that waits will meet the same, and the container report it.
      PreflightLog.debug("The servlet " + servlet + " could not be started.", e);
    }
    if (!applications.hasServlet(servlet)) {
      PreflightLog.warning(
          "The servlet "
              + Printable.of(servlet)
              + " serves Jakarta REST, but shows no cross-origin policies to CorsServletFilter:"
              + " preflights are left to it, and responses that do not reach it have no headers."
              + " Check that it starts, and that preflight-runtime is on its class path.");
    }
  }

  /** A path below that of the web application, without a slash at its end. */
  private static String below(String context, String path) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return bare.startsWith(context) ? bare.substring(context.length()) : bare;
  }

  /** A request that finds nothing and runs nothing. */
  private static final class StartRequest extends HttpServletRequestWrapper {

    private final String base;
    private final FrontStart start;

    StartRequest(HttpServletRequest request, Target target, FrontStart start) {
      super(request);
      this.start = start;
      base = target.servletPath();
    }

    @Override
    public @Nullable Object getAttribute(String name) {
      return name.equals(FrontStart.PROPERTY) ? start : super.getAttribute(name);
    }

    @Override
    public String getMethod() {
      return FrontStart.METHOD;
    }

    @Override
    public String getServletPath() {
      return base;
    }

    @Override
    public String getPathInfo() {
      return "/" + NAME;
    }

    @Override
    public String getRequestURI() {
      return getContextPath() + base + "/" + NAME;
    }

    @Override
    public StringBuffer getRequestURL() {
      StringBuffer url = super.getRequestURL();
      int path = url.indexOf("/", url.indexOf("://") + 3);
      return new StringBuffer(path < 0 ? url : url.substring(0, path)).append(getRequestURI());
    }

    @Override
    public @Nullable String getQueryString() {
      return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
      return null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      return Collections.emptyEnumeration();
    }
  }
}
