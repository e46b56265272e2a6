package dev.preflight.cors.internal.servlet;

import dev.preflight.cors.internal.deploy.PathPolicies;
import dev.preflight.cors.internal.deploy.ServletDeployment;
import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.response.GoverningPolicies;
import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.policy.PolicyDraft;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what a gate lets through, and starts it. */
public final class GateBuilder {

  /** The methods of files. */
  private static final List<String> OF_FILES = List.of("GET", "HEAD");

  private static final List<String> USUAL =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final Map<UrlPattern, PolicyDraft> drafts = new LinkedHashMap<>();
  private @Nullable ServletDeployment deployment;

  /**
   * Adds a policy.
   *
   * @param pattern a URL pattern as servlets have it
   * @param policy what governs it
   * @throws IllegalArgumentException if it is no pattern, or has a policy already
   */
  public void add(String pattern, PolicyDraft policy) {
    if (drafts.putIfAbsent(UrlPattern.of(pattern), policy) != null) {
      throw new IllegalArgumentException("two policies for \"" + pattern + "\"");
    }
  }

  /**
   * Starts the gate of a web application.
   *
   * @param config where it is, and its parameters
   * @return the gate; {@code null} if Preflight is switched off
   */
  public @Nullable Gate start(FilterConfig config) {
    ServletContext context = config.getServletContext();
    Settings settings =
        Settings.ofParameters(
            key -> {
              String own = config.getInitParameter(key);
              return own == null ? context.getInitParameter(key) : own;
            });
    if (settings.isOff(Settings.ENABLED)) {
      return null;
    }
    ServletDeployment started = new ServletDeployment(settings);
    List<EffectivePolicies.Pattern> byPattern = new ArrayList<>();
    drafts.forEach(
        (pattern, draft) ->
            byPattern.add(
                new EffectivePolicies.Pattern(
                    pattern,
                    ServletPolicies.of(
                        started.built(draft, source(pattern, draft), methods(draft)),
                        started.outcomes()))));
    Set<String> rest = new HashSet<>();
    Map<String, GoverningPolicies> byServlet = new HashMap<>();
    for (ServletRegistration each : context.getServletRegistrations().values()) {
      Class<?> type = type(context, each);
      if (RestServlets.isRest(type)) {
        rest.add(each.getName());
      } else if (type != null) {
        add(each.getName(), started.servlet(type), started, byServlet);
      }
    }
    started.start();
    deployment = started;
    return new Gate(new EffectivePolicies(context, rest, byServlet, byPattern));
  }

  /** Ends what was started. */
  public void stop() {
    if (deployment != null) {
      deployment.stop();
    }
  }

  private static void add(
      String servlet,
      @Nullable PathPolicies policies,
      ServletDeployment deployment,
      Map<String, GoverningPolicies> byServlet) {
    PathPolicy any = policies == null ? null : policies.any();
    if (policies != null && any != null) {
      byServlet.put(servlet, new ServletPolicies(policies::of, any, deployment.outcomes()));
    }
  }

  static @Nullable Class<?> type(ServletContext context, ServletRegistration servlet) {
    String name = servlet.getClassName();
    if (name == null) {
      return null;
    }
    try {
      return Class.forName(name, false, context.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // The container will say so when the servlet is used.
      return null;
    }
  }

  private static String source(UrlPattern pattern, PolicyDraft draft) {
    return draft.source().isEmpty()
        ? "the policy of \"" + pattern.text() + "\" in CorsServletFilter"
        : draft.source();
  }

  private static List<String> methods(PolicyDraft draft) {
    if (draft.methods().isEmpty()) {
      return OF_FILES;
    }
    return draft.methods().contains("*") ? USUAL : draft.methods();
  }
}
