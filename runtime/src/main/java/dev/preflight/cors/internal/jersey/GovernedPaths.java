package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.deploy.PathPolicies;
import dev.preflight.cors.internal.response.Grant;
import dev.preflight.cors.internal.response.PreflightRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.regex.MatchResult;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.RuntimeResource;
import org.jspecify.annotations.Nullable;

/**
 * Finds what governs a request by the path that Jersey matched. Jersey notes the matched path
 * before it selects a method, so the path is known for 405, 406 and 415 as well. Only where Jersey
 * has matched nothing, because a pre-matching filter answered, is the path matched here.
 */
final class GovernedPaths {

  private final CorsDeployment deployment;
  private final DeployedModel model;
  private final AnnotatedMethods annotated = new AnnotatedMethods();

  GovernedPaths(CorsDeployment deployment, DeployedModel model) {
    this.deployment = deployment;
    this.model = model;
  }

  /**
   * What answers a preflight for this method, or {@code null} if nothing at the path has a policy.
   */
  @Nullable Grant forPreflight(ContainerRequestContext request, String requestedMethod) {
    ExtendedUriInfo uri = (ExtendedUriInfo) request.getUriInfo();
    RuntimeResource matched = innermost(uri);
    if (matched == null) {
      return preMatching(request, requestedMethod);
    }
    Grant grant = granted(matched, requestedMethod);
    if (grant != null) {
      return grant;
    }
    if (!answers(matched, requestedMethod)) {
      RuntimeResource other = routeOf(uri, request, requestedMethod);
      grant = other == null || other == matched ? null : granted(other, requestedMethod);
    }
    return grant == null ? any(matched) : grant;
  }

  /** What governs the response to this request, or {@code null} if nothing does. */
  @Nullable Grant forResponse(ContainerRequestContext request) {
    ExtendedUriInfo uri = (ExtendedUriInfo) request.getUriInfo();
    ResourceMethod method = uri.getMatchedResourceMethod();
    RuntimeResource matched = innermost(uri);
    if (method != null) {
      PathPolicies policies = policies(method);
      if (policies != null) {
        return policies.of(request.getMethod());
      }
      return matched != null && isAutomatic(method) ? ofAutomatic(matched, request) : null;
    }
    if (matched == null) {
      matched = model.match(path(request), request.getMethod());
      return matched == null ? deployment.ofApplication() : unselected(matched, request);
    }
    if (matched.getResourceLocator() != null && uri.getLocatorSubResources().isEmpty()) {
      return ofLocated(matched);
    }
    return isWholePath(uri) ? unselected(matched, request) : deployment.ofApplication();
  }

  /** What answers this preflight before Jersey matches, or {@code null}. */
  private @Nullable Grant preMatching(ContainerRequestContext request, String requestedMethod) {
    String path = path(request);
    RuntimeResource route = model.match(path, requestedMethod);
    if (route == null) {
      return null;
    }
    Grant grant = granted(route, requestedMethod);
    return grant == null ? any(route) : grant;
  }

  /** The policy where the path is known, but no method of it was selected. */
  private @Nullable Grant unselected(RuntimeResource matched, ContainerRequestContext request) {
    Grant grant = granted(matched, request.getMethod());
    if (grant != null) {
      return grant;
    }
    if (answers(matched, request.getMethod())) {
      boolean automatic =
          request.getMethod().equals(HttpMethod.OPTIONS) && ownOptions(matched) == null;
      return automatic ? ofAutomatic(matched, request) : null;
    }
    for (ResourceMethod method : matched.getResourceMethods()) {
      PathPolicies policies = policies(method);
      if (policies != null && policies.ofClass() != null) {
        return policies.ofClass();
      }
    }
    return matched.getResourceLocator() == null ? null : ofLocated(matched);
  }

  /**
   * The policy of Jersey's own answer to OPTIONS: if no policy lists the method, any of the path's,
   * as for a method that is not there. A preflight that somebody else answered is not helped along.
   */
  private @Nullable Grant ofAutomatic(RuntimeResource matched, ContainerRequestContext request) {
    Grant grant = granted(matched, HttpMethod.OPTIONS);
    return grant != null || PreflightRequest.of(request) != null ? grant : any(matched);
  }

  /** The method that the application answers OPTIONS with, or {@code null}. */
  private static @Nullable ResourceMethod ownOptions(RuntimeResource resource) {
    for (ResourceMethod method : resource.getResourceMethods()) {
      if (method.getHttpMethod().equals(HttpMethod.OPTIONS) && !isAutomatic(method)) {
        return method;
      }
    }
    return null;
  }

  /** Whether Jersey added the method to the model (Jakarta REST, section 3.3.5). */
  private static boolean isAutomatic(ResourceMethod method) {
    return method.isExtended() && method.getHttpMethod().equals(HttpMethod.OPTIONS);
  }

  /** A locator failed: what it would have located is known by its declared type at most. */
  private @Nullable Grant ofLocated(RuntimeResource matched) {
    Grant grant =
        deployment.ofClass(matched.getResourceLocator().getInvocable().getRawResponseType());
    return grant == null ? deployment.ofApplication() : grant;
  }

  private @Nullable Grant granted(RuntimeResource resource, String httpMethod) {
    // Jersey's own OPTIONS is shared by whichever policy of the path lists it.
    boolean automatic = httpMethod.equals(HttpMethod.OPTIONS) && ownOptions(resource) == null;
    for (ResourceMethod method : resource.getResourceMethods()) {
      if (!automatic && !answers(method, httpMethod)) {
        continue;
      }
      PathPolicies policies = policies(method);
      Grant grant = policies == null ? null : policies.of(httpMethod);
      if (grant != null) {
        return grant;
      }
    }
    return null;
  }

  private @Nullable Grant any(RuntimeResource resource) {
    for (ResourceMethod method : resource.getResourceMethods()) {
      PathPolicies policies = policies(method);
      Grant grant = policies == null ? null : policies.any();
      if (grant != null) {
        return grant;
      }
    }
    return null;
  }

  private @Nullable PathPolicies policies(ResourceMethod method) {
    return policies(deployment, annotated, method);
  }

  /** The policies at the path of a deployed method, or {@code null} if nothing there has one. */
  static @Nullable PathPolicies policies(
      CorsDeployment deployment, AnnotatedMethods annotated, ResourceMethod method) {
    Class<?> type = method.getInvocable().getHandler().getHandlerClass();
    String template = deployment.governs(type) ? annotated.template(method) : null;
    return template == null ? null : deployment.at(type, template);
  }

  /**
   * Where Jersey would route this method: for {@code GET /a} beside {@code PUT /{x}}, {@code PUT
   * /a} goes to the template, but {@code OPTIONS /a} to the literal path.
   */
  private @Nullable RuntimeResource routeOf(
      ExtendedUriInfo uri, ContainerRequestContext request, String httpMethod) {
    if (uri.getLocatorSubResources().isEmpty()) {
      return model.match(path(request), httpMethod);
    }
    RuntimeResource parent = uri.getMatchedRuntimeResources().get(0).getParent();
    List<MatchResult> results = uri.getMatchedResults();
    return parent == null || results.size() < 2
        ? null
        : DeployedModel.matchBelow(parent, DeployedModel.rest(results.get(1)), httpMethod);
  }

  private static boolean answers(RuntimeResource resource, String httpMethod) {
    for (ResourceMethod method : resource.getResourceMethods()) {
      if (answers(method, httpMethod)) {
        return true;
      }
    }
    return false;
  }

  private static boolean answers(ResourceMethod method, String httpMethod) {
    return method.getHttpMethod().equals(httpMethod)
        || (httpMethod.equals(HttpMethod.HEAD) && method.getHttpMethod().equals(HttpMethod.GET));
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
   * answered by the policy of another method than the one that then runs.
   */
  private static String path(ContainerRequestContext request) {
    return MatrixParameters.strip("/" + ((ContainerRequest) request).getPath(false));
  }
}
