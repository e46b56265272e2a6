package dev.preflight.cors.internal.servlet;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes in its web application.
 *
 * @param method its HTTP method
 * @param servlet the name of the servlet that would respond, or {@code null}
 * @param servletPath the part of the path that chose the servlet
 * @param path the path that the container maps: decoded, normalised, without parameters
 * @param raw the path below the context as it was sent; {@code null} if the context's own part of
 *     it is written in a way that cannot be told from the rest
 * @param query the query, encoded, or {@code null}
 */
record Target(
    String method,
    @Nullable String servlet,
    String servletPath,
    String path,
    @Nullable String raw,
    @Nullable String query) {

  /** Where a request goes now, in whichever dispatch it is. */
  static Target of(HttpServletRequest request) {
    HttpServletMapping mapping = request.getHttpServletMapping();
    String servletPath = request.getServletPath();
    String info = request.getPathInfo();
    return new Target(
        request.getMethod(),
        mapping == null ? null : mapping.getServletName(),
        servletPath,
        info == null ? servletPath : servletPath + info,
        belowContext(request, request.getRequestURI()),
        request.getQueryString());
  }

  /**
   * Where a request would have gone that the container refused before any filter saw it, as it does
   * for want of a login; its dispatch to the error page tells.
   */
  static @Nullable Target ofFailed(HttpServletRequest request) {
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Object servlet = request.getAttribute(RequestDispatcher.ERROR_SERVLET_NAME);
    String raw = uri == null ? null : belowContext(request, uri.toString());
    if (raw == null || servlet == null) {
      return null;
    }
    Object method = request.getAttribute("jakarta.servlet.error.method");
    String path = DecodedPath.of(raw);
    return path == null
        ? null
        : new Target(
            method == null ? request.getMethod() : method.toString(),
            servlet.toString(),
            servletPath(request.getServletContext(), servlet.toString(), path),
            path,
            raw,
            null);
  }

  private static String servletPath(ServletContext context, String servlet, String path) {
    ServletRegistration registration = context.getServletRegistration(servlet);
    String longest = "";
    if (registration != null) {
      for (String pattern : registration.getMappings()) {
        UrlPattern each = UrlPattern.of(pattern);
        if (each.matches(path) && each.prefix().length() > longest.length()) {
          longest = each.prefix();
        }
      }
    }
    return longest;
  }

  private static @Nullable String belowContext(HttpServletRequest request, String uri) {
    String context = request.getContextPath();
    return uri.startsWith(context) ? uri.substring(context.length()) : null;
  }

  /**
   * The path below a base, as it was sent. A base that is not written as it is, such as {@code
   * %61pi} for {@code api}, is not guessed at.
   *
   * @return the path with a leading slash, or {@code null}
   */
  @Nullable String below(String base) {
    if (raw == null || !raw.startsWith(base)) {
      return null;
    }
    String rest = raw.substring(base.length());
    if (rest.isEmpty()) {
      return "/";
    }
    return rest.startsWith("/") ? rest : null;
  }
}
