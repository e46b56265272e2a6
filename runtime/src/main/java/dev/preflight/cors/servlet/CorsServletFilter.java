package dev.preflight.cors.servlet;

import dev.preflight.cors.internal.servlet.Gate;
import dev.preflight.cors.internal.servlet.GateBuilder;
import dev.preflight.cors.policy.PolicyDraft;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * Applies the cross-origin policies of a web application where Jakarta REST cannot: before login
 * filters such as Spring Security, on the container's error pages, and on servlets and files beside
 * it. It asks the Jakarta REST applications that run in the same web application, so their policies
 * are declared once; a servlet bears {@code @CrossOrigin} itself, and what has no class gets a
 * policy here, by the same rules:
 *
 * <pre>{@code
 * new CorsServletFilter()
 *     .policy("/assets/*", CorsPolicy.builder().origins("https://app.example.com"))
 *     .addTo(servletContext);
 * }</pre>
 *
 * <p>It has to be the first filter, mapped to {@code /*} for the dispatches REQUEST, FORWARD, ERROR
 * and ASYNC; only filters that rewrite URLs come before it. In {@code web.xml}, without policies in
 * code, its class name is enough. Init parameters, and those of the context, are a source of the
 * values of placeholders.
 */
public final class CorsServletFilter implements Filter {

  private final GateBuilder builder = new GateBuilder();
  private volatile @Nullable Gate gate;

  /** A filter without policies of its own. */
  public CorsServletFilter() {}

  /**
   * Adds a policy for what no Jakarta REST application and no servlet with {@code @CrossOrigin}
   * responds; the most specific pattern counts. Without a list of methods, GET and HEAD are shared,
   * as for files.
   *
   * @param pattern a URL pattern below the context, as servlets have it: {@code /report}, {@code
   *     /assets/*}, {@code *.css} or {@code /}
   * @param policy the policy, checked by the rules of {@code @CrossOrigin} when the filter starts
   * @return this filter
   * @throws IllegalArgumentException if it is no such pattern, or has a policy already
   */
  public CorsServletFilter policy(String pattern, PolicyDraft policy) {
    builder.add(pattern, policy);
    return this;
  }

  /**
   * Adds the filter to a web application that is starting, before the filters of {@code web.xml},
   * for all paths and dispatches.
   *
   * @param context the web application
   * @return its registration
   */
  public FilterRegistration.Dynamic addTo(ServletContext context) {
    FilterRegistration.Dynamic added = context.addFilter(CorsServletFilter.class.getName(), this);
    if (added == null) {
      throw new IllegalStateException("the web application has a CorsServletFilter already");
    }
    added.setAsyncSupported(true);
    added.addMappingForUrlPatterns(
        EnumSet.of(
            DispatcherType.REQUEST,
            DispatcherType.FORWARD,
            DispatcherType.ERROR,
            DispatcherType.ASYNC),
        false,
        "/*");
    return added;
  }

  /**
   * Starts the filter.
   *
   * @throws IllegalStateException if a policy is unsound, or a servlet would not be served as its
   *     policy says
   */
  @Override
  public void init(FilterConfig config) {
    gate = builder.start(config);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Gate current = gate;
    if (current != null
        && request instanceof HttpServletRequest httpRequest
        && response instanceof HttpServletResponse httpResponse) {
      current.pass(httpRequest, httpResponse, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  @Override
  public void destroy() {
    builder.stop();
  }
}
