package dev.preflight.cors.internal.servlet;

import dev.preflight.cors.internal.response.GoverningPolicies;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what governs a request to a web application: a Jakarta REST application, else the servlet
 * itself, else the most specific URL pattern. What Jakarta REST serves, nothing else opens.
 */
final class EffectivePolicies {

  private final FrontedApplications applications;
  private final RestServlets rest;
  private final Set<String> restServlets;
  private final Map<String, GoverningPolicies> byServlet;
  private final List<Pattern> byPattern;

  /** The policy of a pattern. */
  record Pattern(UrlPattern pattern, GoverningPolicies policies) {}

  /**
   * For one web application.
   *
   * @param restServlets the names of those servlets that serve Jakarta REST
   * @param byServlet what governs other servlets, by name
   * @param byPattern what governs URL patterns
   */
  EffectivePolicies(
      ServletContext context,
      Set<String> restServlets,
      Map<String, GoverningPolicies> byServlet,
      List<Pattern> byPattern) {
    applications = FrontedApplications.of(context);
    applications.front();
    rest = new RestServlets(applications);
    this.restServlets = Set.copyOf(restServlets);
    this.byServlet = Map.copyOf(byServlet);
    this.byPattern =
        byPattern.stream()
            .sorted((one, other) -> one.pattern().compareTo(other.pattern()))
            .toList();
  }

  /**
   * What governs a request.
   *
   * @param target where it goes
   * @param request the request, for which an application may have to be started
   * @param response its response, which that does not touch
   * @return {@code null} if nothing does
   */
  @Nullable Place at(Target target, HttpServletRequest request, HttpServletResponse response) {
    Place found = applications.at(target);
    if (found != null) {
      return found;
    }
    String servlet = target.servlet();
    if (servlet != null && restServlets.contains(servlet)) {
      return rest.start(servlet, target, request, response) ? applications.at(target) : null;
    }
    GoverningPolicies policies = servlet == null ? null : byServlet.get(servlet);
    if (policies != null) {
      return new Place(policies, target.path(), false);
    }
    for (Pattern each : byPattern) {
      if (each.pattern().matches(target.path())) {
        return new Place(each.policies(), target.path(), false);
      }
    }
    return null;
  }
}
