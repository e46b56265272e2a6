package dev.preflight.cors.internal.jersey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import org.glassfish.jersey.server.model.ResourceModel;
import org.glassfish.jersey.server.model.RuntimeResource;
import org.glassfish.jersey.uri.PathPattern;
import org.jspecify.annotations.Nullable;

/**
 * Matches paths against the model that Jersey deployed, for requests that Jersey itself did not
 * match because a pre-matching filter handled them. The order and the patterns are Jersey's own;
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
   * What Jersey would match.
   *
   * @param path the encoded path relative to the application, with its leading slash and without
   *     matrix parameters
   * @param httpMethod the method of the request; {@code null} for all that the path reaches
   * @return what it reaches, up to the resource that has the method
   */
  Reached reach(String path, @Nullable String httpMethod) {
    List<Route> all = routes;
    if (all == null) {
      all = rootRoutes();
      routes = all;
    }
    return reach(all, path, httpMethod);
  }

  /**
   * What Jersey would match below a resource.
   *
   * @param parent the resource above
   * @param path what the parent left over
   * @param httpMethod the method of the request; {@code null} for all that the path reaches
   * @return what it reaches, up to the resource that has the method
   */
  static Reached reachBelow(RuntimeResource parent, String path, @Nullable String httpMethod) {
    return reach(routesBelow(parent), path, httpMethod);
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
   * One pattern at one level of the path. It leads to a resource whose methods are called, or on:
   * to the children, or to a locator.
   */
  private record Route(
      PathPattern pattern,
      RuntimeResource resource,
      boolean leadsOn,
      @Nullable List<Route> children) {}

  /**
   * A route that leads on counts only where nothing was found before it, and then nothing after it
   * does: Jersey never comes back from it.
   */
  private static Reached reach(List<Route> routes, String path, @Nullable String httpMethod) {
    List<RuntimeResource> found = new ArrayList<>(1);
    for (Route route : routes) {
      MatchResult match = route.pattern().match(path);
      if (match == null) {
        continue;
      }
      if (!route.leadsOn()) {
        found.add(route.resource());
        if (httpMethod != null && Reached.handles(route.resource(), httpMethod)) {
          break;
        }
      } else if (!found.isEmpty()) {
        break;
      } else if (route.children() != null) {
        return reach(route.children(), rest(match), httpMethod);
      } else {
        return new Reached(List.of(), route.resource());
      }
    }
    return found.isEmpty() ? Reached.NOTHING : new Reached(found, null);
  }

  private List<Route> rootRoutes() {
    List<Route> all = new ArrayList<>();
    for (RuntimeResource resource :
        resources.get().getRuntimeResourceModel().getRuntimeResources()) {
      addMethods(all, resource);
      List<Route> below = routesBelow(resource);
      if (!below.isEmpty()) {
        all.add(new Route(resource.getPathPattern(), resource, true, below));
      }
    }
    return List.copyOf(all);
  }

  private static List<Route> routesBelow(RuntimeResource parent) {
    List<Route> below = new ArrayList<>();
    for (RuntimeResource child : parent.getChildRuntimeResources()) {
      addMethods(below, child);
      if (child.getResourceLocator() != null) {
        below.add(new Route(child.getPathPattern(), child, true, null));
      }
    }
    if (parent.getResourceLocator() != null) {
      below.add(new Route(PathPattern.OPEN_ROOT_PATH_PATTERN, parent, true, null));
    }
    return below;
  }

  private static void addMethods(List<Route> routes, RuntimeResource resource) {
    if (!resource.getResourceMethods().isEmpty()) {
      routes.add(new Route(PathPattern.asClosed(resource.getPathPattern()), resource, false, null));
    }
  }
}
