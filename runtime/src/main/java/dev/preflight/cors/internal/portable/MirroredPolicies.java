package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.deploy.PathPolicies;
import dev.preflight.cors.internal.deploy.RequestPolicies;
import dev.preflight.cors.internal.portable.AnnotatedResource.Annotated;
import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.response.PreflightRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What governs a request by the mirror: of several methods that may run, what all of them grant.
 *
 * <p>See docs/decisions/0022-a-mirror-where-a-server-shows-no-model.md.
 */
final class MirroredPolicies implements RequestPolicies {

  /**
   * The Fetch standard's <a href="https://fetch.spec.whatwg.org/#cors-safelisted-method">
   * CORS-safelisted methods</a>: a preflight that allows the origin allows them, listed or not.
   */
  private static final Set<String> SAFELISTED =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

  private final CorsDeployment deployment;
  private final Mirror mirror;
  private final ReplacedMethod replaced;

  MirroredPolicies(CorsDeployment deployment, Mirror mirror, ReplacedMethod replaced) {
    this.deployment = deployment;
    this.mirror = mirror;
    this.replaced = replaced;
  }

  @Override
  public @Nullable PathPolicy forPreflight(
      ContainerRequestContext request, String requestedMethod) {
    return forPreflight(
        RequestPath.readings(request.getUriInfo()),
        ReplacedMethod.hasParameter(request.getUriInfo().getRequestUri().getRawQuery()),
        requestedMethod);
  }

  /**
   * The same for a request that has not come to the server.
   *
   * @param readings its path, in every reading
   * @param hasParameter whether its query says as which method it runs
   */
  @Nullable PathPolicy forPreflight(
      Set<String> readings, boolean hasParameter, String requestedMethod) {
    MirroredPath path = mirror.reach(readings);
    if (path.isNothing()) {
      return null;
    }
    PathPolicy pathPolicy = forMethod(path, requestedMethod);
    if (pathPolicy == null
        || pathPolicy == PathPolicy.CLOSED
        || !replaced.concerns(hasParameter, pathPolicy)
        || isUniform(path, pathPolicy)) {
      return pathPolicy;
    }
    return replaced.narrowed(hasParameter, requestedMethod, pathPolicy, common(path));
  }

  /** Whether any method or locator is at this path. */
  boolean reaches(String path) {
    MirroredPath reached = mirror.reach(RequestPath.readings(path));
    // What was not looked at is not for anybody else to open.
    return reached.isUnread() || !reached.isNothing() || reached.located() != null;
  }

  private @Nullable PathPolicy forMethod(MirroredPath path, String httpMethod) {
    List<Candidate> called = path.called(httpMethod);
    List<PathPolicy> pathPolicies = shared(called, httpMethod);
    if (!pathPolicies.isEmpty()) {
      return PathPolicy.narrowest(pathPolicies, under(path, called, pathPolicies));
    }
    PathPolicy any = any(path);
    if (any == null) {
      return null;
    }
    if (!called.isEmpty() && SAFELISTED.contains(httpMethod)) {
      return PathPolicy.CLOSED;
    }
    return PathPolicy.narrowest(List.of(any), under(path, List.of(), List.of(any)));
  }

  /** The policies of all these methods; none if one of them is not shared. */
  private List<PathPolicy> shared(List<Candidate> called, String httpMethod) {
    List<PathPolicy> pathPolicies = new ArrayList<>(1);
    for (Candidate each : called) {
      PathPolicies policies = policies(each);
      PathPolicy pathPolicy = policies == null ? null : policies.of(httpMethod);
      if (pathPolicy == null) {
        return List.of();
      }
      if (!pathPolicies.contains(pathPolicy)) {
        pathPolicies.add(pathPolicy);
      }
    }
    return pathPolicies;
  }

  private @Nullable PathPolicies policies(Candidate candidate) {
    Annotated method = candidate.method();
    return method == null ? null : deployment.at(candidate.type(), method.template());
  }

  private @Nullable PathPolicy any(MirroredPath path) {
    for (Candidate each : path.first()) {
      PathPolicies policies = policies(each);
      PathPolicy pathPolicy = policies == null ? null : policies.any();
      if (pathPolicy != null) {
        return pathPolicy;
      }
    }
    for (String each : path.httpMethods()) {
      List<PathPolicy> pathPolicies = shared(path.called(each), each);
      if (!pathPolicies.isEmpty()) {
        return pathPolicies.get(0);
      }
    }
    return null;
  }

  /** The methods that, called at this path, run under one of these policies. */
  private Set<String> under(
      MirroredPath path, List<Candidate> called, List<PathPolicy> pathPolicies) {
    Set<String> seen = new LinkedHashSet<>(path.httpMethodsUpTo(called));
    Set<String> listed = new LinkedHashSet<>();
    for (PathPolicy pathPolicy : pathPolicies) {
      listed.addAll(pathPolicy.methods());
    }
    for (String method : seen) {
      if (areLike(shared(path.called(method), method), pathPolicies)) {
        listed.add(method);
      } else {
        listed.remove(method);
      }
    }
    // The server's own OPTIONS is shared by whichever policy lists it.
    seen.add(HttpMethod.OPTIONS);
    listed.retainAll(seen);
    return listed;
  }

  private boolean isUniform(MirroredPath path, PathPolicy pathPolicy) {
    return path.httpMethods().stream()
        .allMatch(method -> areLike(shared(path.called(method), method), List.of(pathPolicy)));
  }

  private PathPolicy common(MirroredPath path) {
    List<PathPolicy> all = new ArrayList<>();
    for (String method : path.httpMethods()) {
      List<PathPolicy> pathPolicies = shared(path.called(method), method);
      if (pathPolicies.isEmpty()) {
        return PathPolicy.CLOSED;
      }
      all.addAll(pathPolicies);
    }
    return all.isEmpty() ? PathPolicy.CLOSED : PathPolicy.narrowest(all, Set.of(HttpMethod.POST));
  }

  private static boolean areLike(List<PathPolicy> pathPolicies, List<PathPolicy> others) {
    return !pathPolicies.isEmpty()
        && pathPolicies.stream().allMatch(each -> others.stream().anyMatch(each::isLike));
  }

  /** What governs a response of which no method is known: no path, no method, or none yet. */
  @Override
  public @Nullable PathPolicy forResponse(ContainerRequestContext request) {
    return forResponse(
        RequestPath.readings(request.getUriInfo()),
        request.getMethod(),
        PreflightRequest.of(request) != null);
  }

  /** The same for a request that may not have come to the server. */
  @Nullable PathPolicy forResponse(Set<String> readings, String method, boolean isPreflight) {
    MirroredPath path = mirror.reach(readings);
    if (path.isUnread()) {
      return null;
    }
    if (path.isNothing()) {
      return located(path);
    }
    List<Candidate> called = path.called(method);
    if (!called.isEmpty()) {
      List<PathPolicy> pathPolicies = shared(called, method);
      return switch (pathPolicies.size()) {
        case 0 -> called.get(0).method() == null ? located(path) : null;
        case 1 -> pathPolicies.get(0);
        default -> PathPolicy.narrowest(pathPolicies, List.of(method));
      };
    }
    if (method.equals(HttpMethod.OPTIONS)) {
      return isPreflight ? null : ofAutomatic(path);
    }
    return ofClass(path);
  }

  /** The server's own response to OPTIONS: by the policy that lists it, else any of the path's. */
  private @Nullable PathPolicy ofAutomatic(MirroredPath path) {
    for (Candidate each : path.first()) {
      PathPolicies policies = policies(each);
      PathPolicy pathPolicy = policies == null ? null : policies.of(HttpMethod.OPTIONS);
      if (pathPolicy != null) {
        return pathPolicy;
      }
    }
    return any(path);
  }

  private @Nullable PathPolicy ofClass(MirroredPath path) {
    for (Candidate each : path.first()) {
      PathPolicies policies = policies(each);
      if (policies != null && policies.ofClass() != null) {
        return policies.ofClass();
      }
    }
    return null;
  }

  private @Nullable PathPolicy located(MirroredPath path) {
    Class<?> located = path.located();
    PathPolicy ofClass = located == null ? null : deployment.ofClass(located);
    return ofClass == null ? deployment.ofApplication() : ofClass;
  }
}
