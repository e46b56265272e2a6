package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.deploy.PathPolicies;
import dev.preflight.cors.internal.deploy.RequestPolicies;
import dev.preflight.cors.internal.response.PathPolicy;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.ResourceModel;
import org.glassfish.jersey.server.model.RuntimeResource;
import org.jspecify.annotations.Nullable;

/**
 * Finds what governs a request by the path that Jersey matched. Jersey notes the matched path
 * before it selects a method, so the path is known for 405, 406 and 415 as well. Only where Jersey
 * has matched nothing, because a pre-matching filter responded, is the path matched here.
 */
final class GovernedPaths implements RequestPolicies {

  private final CorsDeployment deployment;
  private final DeployedModel model;
  private final MethodPolicies methods;
  private final RoutePolicies pathPolicies;
  private final MethodOverride override;

  GovernedPaths(
      CorsDeployment deployment, Supplier<ResourceModel> resources, MethodOverride override) {
    this.deployment = deployment;
    this.override = override;
    model = new DeployedModel(resources);
    methods = new MethodPolicies(deployment);
    pathPolicies = new RoutePolicies(methods);
  }

  @Override
  public @Nullable PathPolicy forPreflight(
      ContainerRequestContext request, String requestedMethod) {
    ExtendedUriInfo uri = (ExtendedUriInfo) request.getUriInfo();
    RuntimeResource matched = innermost(uri);
    PathPolicy pathPolicy =
        matched != null && Reached.handles(matched, requestedMethod)
            ? pathPolicies.forPreflight(matched, requestedMethod, MethodPolicies.isLocated(uri))
            : pathPolicies.forPreflight(
                reach(uri, request, requestedMethod).resources(),
                requestedMethod,
                MethodPolicies.isLocated(uri));
    boolean hasParameter = MethodOverride.hasParameter(request);
    if (pathPolicy == null
        || pathPolicy == PathPolicy.CLOSED
        || !override.concerns(hasParameter, pathPolicy)) {
      return pathPolicy;
    }
    List<RuntimeResource> all = reach(uri, request, null).resources();
    return override.narrowed(hasParameter, requestedMethod, pathPolicy, all, pathPolicies);
  }

  /**
   * The same for a request that has not come to Jersey.
   *
   * @param path the path as Jersey matches it
   * @param query the query, encoded
   */
  @Nullable PathPolicy forPreflight(String path, @Nullable String query, String requestedMethod) {
    PathPolicy pathPolicy =
        pathPolicies.forPreflight(
            model.reach(path, requestedMethod).resources(), requestedMethod, false);
    boolean hasParameter = MethodOverride.hasParameter(query);
    if (pathPolicy == null
        || pathPolicy == PathPolicy.CLOSED
        || !override.concerns(hasParameter, pathPolicy)) {
      return pathPolicy;
    }
    List<RuntimeResource> all = model.reach(path, null).resources();
    return override.narrowed(hasParameter, requestedMethod, pathPolicy, all, pathPolicies);
  }

  /** What governs a response to a request that has not come to Jersey. */
  @Nullable PathPolicy forResponse(String path, String method) {
    return ofUnmatched(model.reach(path, method), method, false);
  }

  /** Whether Jersey has matched a request to anything. */
  boolean isMatched(ContainerRequestContext request) {
    return innermost((ExtendedUriInfo) request.getUriInfo()) != null;
  }

  /** Whether Jersey has matched the path of a request, and selected no method there. */
  boolean isUnselected(ContainerRequestContext request) {
    return isMatched(request)
        && ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod() == null;
  }

  /** Whether Jersey has anything at a path. */
  boolean reaches(String path) {
    Reached reached = model.reach(path, null);
    return reached.locator() != null || !reached.resources().isEmpty();
  }

  @Override
  public @Nullable PathPolicy forResponse(ContainerRequestContext request) {
    // Every request asks: a cast to a class takes less than one to an interface.
    ExtendedUriInfo uri = ((ContainerRequest) request).getUriInfo();
    ResourceMethod method = uri.getMatchedResourceMethod();
    if (method != null) {
      return ofMatched(method, request, uri);
    }
    RuntimeResource matched = innermost(uri);
    if (matched == null) {
      Reached reached =
          isRouted(uri) ? Reached.NOTHING : model.reach(path(request), request.getMethod());
      return ofUnmatched(reached, request.getMethod(), PreflightFilter.preflight(request) != null);
    }
    boolean isWhole = isWholePath(uri);
    if (leadsToLocator(matched, isWhole) && !MethodPolicies.isLocated(uri)) {
      return ofLocated(matched);
    }
    return isWhole
        ? unselected(matched, request.getMethod(), PreflightFilter.preflight(request) != null)
        : deployment.ofApplication();
  }

  private @Nullable PathPolicy ofMatched(
      ResourceMethod method, ContainerRequestContext request, ExtendedUriInfo uri) {
    PathPolicies policies = methods.of(method, uri);
    if (policies != null) {
      return policies.of(request.getMethod());
    }
    RuntimeResource matched = Reached.isAutomatic(method) ? innermost(uri) : null;
    return matched == null
        ? null
        : ofAutomatic(matched, PreflightFilter.preflight(request) != null);
  }

  /** The policy where a pre-matching filter responded. */
  private @Nullable PathPolicy ofUnmatched(
      Reached reached, String httpMethod, boolean isPreflight) {
    if (reached.locator() != null) {
      return ofLocated(reached.locator());
    }
    for (RuntimeResource resource : reached.resources()) {
      if (Reached.handles(resource, httpMethod)) {
        return unselected(resource, httpMethod, isPreflight);
      }
    }
    return reached.resources().isEmpty()
        ? deployment.ofApplication()
        : unselected(reached.resources().get(0), httpMethod, isPreflight);
  }

  /** The policy where the path is known, but no method of it was selected. */
  private @Nullable PathPolicy unselected(
      RuntimeResource matched, String httpMethod, boolean isPreflight) {
    if (Reached.isAutomatic(matched, httpMethod)) {
      return ofAutomatic(matched, isPreflight);
    }
    if (Reached.handles(matched, httpMethod)) {
      return pathPolicies.of(matched, httpMethod);
    }
    for (ResourceMethod method : matched.getResourceMethods()) {
      PathPolicies policies = methods.of(method);
      if (policies != null && policies.ofClass() != null) {
        return policies.ofClass();
      }
    }
    return leadsToLocator(matched, true) ? ofLocated(matched) : null;
  }

  /**
   * The policy of Jersey's own response to OPTIONS: if no policy lists the method, any of the
   * path's, as for a method that is not there. A preflight that somebody else handled is not helped
   * along.
   */
  private @Nullable PathPolicy ofAutomatic(RuntimeResource matched, boolean isPreflight) {
    PathPolicy pathPolicy = pathPolicies.of(matched, HttpMethod.OPTIONS);
    return pathPolicy != null || isPreflight ? pathPolicy : pathPolicies.any(matched);
  }

  /** A locator failed: what it would have located is known by its declared type at most. */
  private @Nullable PathPolicy ofLocated(RuntimeResource matched) {
    PathPolicy pathPolicy =
        deployment.ofClass(matched.getResourceLocator().getInvocable().getRawResponseType());
    return pathPolicy == null ? deployment.ofApplication() : pathPolicy;
  }

  /** Methods beside a locator keep a path that ends there from leading to it. */
  private static boolean leadsToLocator(RuntimeResource matched, boolean isWholePath) {
    return matched.getResourceLocator() != null
        && !(isWholePath && !matched.getResourceMethods().isEmpty());
  }

  /**
   * What this method reaches: for {@code GET /a} beside {@code PUT /{x}}, {@code PUT /a} goes to
   * the template, but {@code OPTIONS /a} to the literal path.
   *
   * @param httpMethod the method, or {@code null} for all that the path reaches
   */
  private Reached reach(
      ExtendedUriInfo uri, ContainerRequestContext request, @Nullable String httpMethod) {
    RuntimeResource matched = innermost(uri);
    if (!MethodPolicies.isLocated(uri)) {
      return model.reach(path(request), httpMethod);
    }
    RuntimeResource parent = matched == null ? null : matched.getParent();
    List<MatchResult> results = uri.getMatchedResults();
    if (parent == null || results.size() < 2) {
      // A located resource itself: where its own path ends, nothing below it is reached.
      return matched == null ? Reached.NOTHING : new Reached(List.of(matched), null);
    }
    return DeployedModel.reachBelow(parent, DeployedModel.rest(results.get(1)), httpMethod);
  }

  /**
   * Whether Jersey has tried to match the path. Its routing begins with noting the whole path as a
   * match, so where it then found nothing, a long path is not searched a second time.
   */
  static boolean isRouted(ExtendedUriInfo uri) {
    return !uri.getMatchedResults().isEmpty();
  }

  private static @Nullable RuntimeResource innermost(ExtendedUriInfo uri) {
    List<RuntimeResource> matched = uri.getMatchedRuntimeResources();
    return matched.isEmpty() ? null : matched.get(0);
  }

  /** Whether the match left nothing of the path over. */
  private static boolean isWholePath(ExtendedUriInfo uri) {
    List<MatchResult> results = uri.getMatchedResults();
    return !results.isEmpty() && DeployedModel.rest(results.get(0)).length() <= 1;
  }

  /**
   * The path as Jersey matches it: relative to the application, encoded as in the request, without
   * matrix parameters. With them a literal path would be taken for a template's, and a preflight be
   * handled by the policy of another method than the one that then runs.
   */
  private static String path(ContainerRequestContext request) {
    return MatrixParameters.strip("/" + ((ContainerRequest) request).getPath(false));
  }
}
