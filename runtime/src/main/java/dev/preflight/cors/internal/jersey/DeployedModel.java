package dev.preflight.cors.internal.jersey;

import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.ResourceModel;
import org.glassfish.jersey.server.model.RuntimeResource;
import org.glassfish.jersey.uri.PathPattern;
import org.jspecify.annotations.Nullable;

/**
 * Matches paths against the model that Jersey deployed, for requests that Jersey itself did not
 * match because a pre-matching filter answered them. The order and the patterns are Jersey's own;
 * nothing here interprets a template. A path below a sub-resource locator ends at the locator,
 * which cannot be called without a request.
 *
 * <p>See docs/decisions/0001-preflights-from-the-deployed-model.md.
 */
final class DeployedModel {

  private final Supplier<ResourceModel> resources;
  private volatile @Nullable List<Route> routes;

  /**
   * For the model that Jersey deploys.
   *
   * @param resources gives the model once the application has started
   */
  DeployedModel(Supplier<ResourceModel> resources) {
    this.resources = resources;
  }

  /**
   * The resource that Jersey would match.
   *
   * @param path the encoded path relative to the application, with its leading slash
   * @param httpMethod the method of the request
   * @return the resource, or {@code null} if there is none
   */
  @Nullable RuntimeResource match(String path, String httpMethod) {
    List<Route> all = routes;
    if (all == null) {
      all = rootRoutes();
      routes = all;
    }
    return match(all, path, httpMethod);
  }

  /**
   * The resource that Jersey would match below another.
   *
   * @param parent the resource above
   * @param path what the parent left over
   * @param httpMethod the method of the request
   * @return the resource, or {@code null} if there is none
   */
  static @Nullable RuntimeResource matchBelow(
      RuntimeResource parent, String path, String httpMethod) {
    return match(routesBelow(parent), path, httpMethod);
  }

  /**
   * What a match left over of the path.
   *
   * @param match a match of one of Jersey's patterns
   * @return the rest, empty if there is none
   */
  static String rest(MatchResult match) {
    String rest = match.group(match.groupCount());
    return rest == null ? "" : rest;
  }

  /**
   * One pattern at one level of the path. Without methods it leads on: to the children, or to a
   * locator.
   */
  private record Route(
      PathPattern pattern,
      RuntimeResource resource,
      @Nullable Set<String> methods,
      @Nullable List<Route> children) {

    boolean leadsOn() {
      return methods == null;
    }

    boolean answers(String httpMethod) {
      return methods != null
          && (methods.contains(httpMethod)
              || (httpMethod.equals(HttpMethod.HEAD) && methods.contains(HttpMethod.GET)));
    }
  }

  /**
   * Takes the first route that leads on or has the method; a route without the method only if there
   * is nothing better before the next that leads on.
   */
  private static @Nullable RuntimeResource match(
      List<Route> routes, String path, String httpMethod) {
    Route candidate = null;
    for (Route route : routes) {
      if (candidate != null && !route.answers(httpMethod) && !route.leadsOn()) {
        continue;
      }
      MatchResult match = route.pattern().match(path);
      if (match == null) {
        continue;
      }
      if (route.leadsOn() && candidate != null) {
        return candidate.resource();
      }
      if (route.children() != null) {
        return match(route.children(), rest(match), httpMethod);
      }
      if (route.leadsOn() || route.answers(httpMethod)) {
        return route.resource();
      }
      candidate = route;
    }
    return candidate == null ? null : candidate.resource();
  }

  private List<Route> rootRoutes() {
    List<Route> all = new ArrayList<>();
    for (RuntimeResource resource :
        resources.get().getRuntimeResourceModel().getRuntimeResources()) {
      addMethods(all, resource);
      List<Route> below = routesBelow(resource);
      if (resource.getResourceLocator() != null) {
        below.add(new Route(PathPattern.OPEN_ROOT_PATH_PATTERN, resource, null, null));
      }
      if (!below.isEmpty()) {
        all.add(new Route(resource.getPathPattern(), resource, null, below));
      }
    }
    return List.copyOf(all);
  }

  private static List<Route> routesBelow(RuntimeResource parent) {
    List<Route> below = new ArrayList<>();
    for (RuntimeResource child : parent.getChildRuntimeResources()) {
      addMethods(below, child);
      if (child.getResourceLocator() != null) {
        below.add(new Route(child.getPathPattern(), child, null, null));
      }
    }
    return below;
  }

  private static void addMethods(List<Route> routes, RuntimeResource resource) {
    Set<String> methods = new HashSet<>();
    for (ResourceMethod method : resource.getResourceMethods()) {
      methods.add(method.getHttpMethod());
    }
    if (!methods.isEmpty()) {
      routes.add(
          new Route(PathPattern.asClosed(resource.getPathPattern()), resource, methods, null));
    }
  }
}
