package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.PathPolicies;
import dev.preflight.cors.internal.response.PathPolicy;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.RuntimeResource;
import org.jspecify.annotations.Nullable;

/**
 * What is granted at the resources that a path reaches. Several classes may have methods there, and
 * which of them runs may depend on the body's type: then only what all of them grant is granted.
 *
 * <p>See docs/decisions/0020-no-more-than-the-method-that-runs.md.
 */
final class RoutePolicies {

  /**
   * The Fetch standard's <a href="https://fetch.spec.whatwg.org/#cors-safelisted-method">
   * CORS-safelisted methods</a>: a preflight that allows the origin allows them, listed or not.
   */
  private static final Set<String> SAFELISTED =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

  private final MethodPolicies methods;

  RoutePolicies(MethodPolicies methods) {
    this.methods = methods;
  }

  /**
   * What handles a preflight.
   *
   * @param route the resources that the path reaches, in Jersey's order, at least up to the first
   *     that has the method
   * @param httpMethod the method that the preflight asks for
   * @param located whether a locator has led there
   * @return the policy at the path, {@link PathPolicy#CLOSED} if the method must not be called
   *     though others may, or {@code null} if nothing here has a policy
   */
  @Nullable PathPolicy forPreflight(
      List<RuntimeResource> route, String httpMethod, boolean located) {
    RuntimeResource called = called(route, httpMethod);
    PathPolicies only = route.size() == 1 ? methods.ofAll(route.get(0), located) : null;
    if (only != null) {
      PathPolicy pathPolicy = called == null ? null : only.of(httpMethod);
      return pathPolicy != null ? pathPolicy : notGranted(only.any(), called, httpMethod);
    }
    List<PathPolicy> pathPolicies = called == null ? List.of() : candidates(called, httpMethod);
    if (pathPolicies.isEmpty()) {
      PathPolicy any = any(route);
      PathPolicy listed =
          any == null ? null : PathPolicy.narrowest(List.of(any), under(route, List.of(any)));
      return notGranted(listed, called, httpMethod);
    }
    return PathPolicy.narrowest(pathPolicies, under(route, pathPolicies));
  }

  /** The same for a path that reaches one resource, which has the method. */
  @Nullable PathPolicy forPreflight(RuntimeResource called, String httpMethod, boolean located) {
    PathPolicies only = methods.ofAll(called, located);
    PathPolicy pathPolicy = only == null ? null : only.of(httpMethod);
    return pathPolicy == null ? forPreflight(List.of(called), httpMethod, located) : pathPolicy;
  }

  /** What governs the response to a request of this method, whichever of several it selects. */
  @Nullable PathPolicy of(RuntimeResource resource, String httpMethod) {
    List<PathPolicy> pathPolicies = candidates(resource, httpMethod);
    return switch (pathPolicies.size()) {
      case 0 -> null;
      case 1 -> pathPolicies.get(0);
      default -> PathPolicy.narrowest(pathPolicies, List.of(httpMethod));
    };
  }

  /** Any policy of a resource, for a method that is not there. */
  @Nullable PathPolicy any(RuntimeResource resource) {
    return any(List.of(resource));
  }

  /** Whether one policy governs everything that the path reaches. */
  boolean isUniform(List<RuntimeResource> route, PathPolicy pathPolicy) {
    List<PathPolicy> alike = List.of(pathPolicy);
    for (RuntimeResource resource : route) {
      for (String method : methods(resource)) {
        if (!Reached.isAutomatic(resource, method)
            && !areLike(candidates(resource, method), alike)) {
          return false;
        }
      }
    }
    return true;
  }

  /** What all methods that the path reaches grant alike, or {@link PathPolicy#CLOSED}. */
  PathPolicy common(List<RuntimeResource> route) {
    List<PathPolicy> all = new ArrayList<>();
    for (RuntimeResource resource : route) {
      for (String method : methods(resource)) {
        List<PathPolicy> pathPolicies = candidates(resource, method);
        if (pathPolicies.isEmpty() && !Reached.isAutomatic(resource, method)) {
          return PathPolicy.CLOSED;
        }
        all.addAll(pathPolicies);
      }
    }
    return all.isEmpty() ? PathPolicy.CLOSED : PathPolicy.narrowest(all, Set.of(HttpMethod.POST));
  }

  /**
   * The response where the method is not granted. A browser refuses it because it is not listed,
   * which explains itself; but a safelisted one it would send, so there the origin is refused.
   */
  private static @Nullable PathPolicy notGranted(
      @Nullable PathPolicy any, @Nullable RuntimeResource called, String httpMethod) {
    return any != null && called != null && SAFELISTED.contains(httpMethod)
        ? PathPolicy.CLOSED
        : any;
  }

  private static @Nullable RuntimeResource called(List<RuntimeResource> route, String httpMethod) {
    for (RuntimeResource resource : route) {
      if (Reached.handles(resource, httpMethod)) {
        return resource;
      }
    }
    return null;
  }

  /** What governs each method that may run for this one; none if one of them is not shared. */
  private List<PathPolicy> candidates(RuntimeResource resource, String httpMethod) {
    // Jersey's own OPTIONS is shared by whichever policy of the path lists it.
    boolean automatic = Reached.isAutomatic(resource, httpMethod);
    // Jersey handles HEAD by GET only where there is no HEAD at all.
    String name =
        httpMethod.equals(HttpMethod.HEAD) && !Reached.has(resource, httpMethod)
            ? HttpMethod.GET
            : httpMethod;
    List<PathPolicy> pathPolicies = new ArrayList<>(1);
    for (ResourceMethod method : resource.getResourceMethods()) {
      if (automatic || method.getHttpMethod().equals(name)) {
        PathPolicies policies = methods.of(method);
        PathPolicy pathPolicy = policies == null ? null : policies.of(httpMethod);
        if (pathPolicy == null && !automatic) {
          return List.of();
        }
        if (pathPolicy != null && !pathPolicies.contains(pathPolicy)) {
          pathPolicies.add(pathPolicy);
        }
      }
    }
    return pathPolicies;
  }

  private @Nullable PathPolicy any(List<RuntimeResource> route) {
    for (RuntimeResource resource : route) {
      for (ResourceMethod method : resource.getResourceMethods()) {
        PathPolicies policies = methods.of(method);
        PathPolicy pathPolicy = policies == null ? null : policies.any();
        if (pathPolicy != null) {
          return pathPolicy;
        }
      }
    }
    return null;
  }

  /**
   * The methods that, called at this path, run under one of these policies. Browsers remember each
   * method that a response lists, so those that the path routes elsewhere are not listed.
   */
  private Set<String> under(List<RuntimeResource> route, List<PathPolicy> pathPolicies) {
    Set<String> listed = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    for (PathPolicy pathPolicy : pathPolicies) {
      listed.addAll(pathPolicy.methods());
    }
    for (RuntimeResource resource : route) {
      for (String method : methods(resource)) {
        if (seen.add(method)) {
          if (areLike(candidates(resource, method), pathPolicies)) {
            listed.add(method);
          } else {
            listed.remove(method);
          }
        }
      }
    }
    listed.retainAll(seen);
    return listed;
  }

  private static Set<String> methods(RuntimeResource resource) {
    Set<String> methods = new LinkedHashSet<>();
    for (ResourceMethod method : resource.getResourceMethods()) {
      methods.add(method.getHttpMethod());
      if (method.getHttpMethod().equals(HttpMethod.GET)) {
        methods.add(HttpMethod.HEAD);
      }
    }
    return methods;
  }

  private static boolean areLike(List<PathPolicy> pathPolicies, List<PathPolicy> others) {
    return !pathPolicies.isEmpty()
        && pathPolicies.stream()
            .allMatch(pathPolicy -> others.stream().anyMatch(pathPolicy::isLike));
  }
}
