package dev.preflight.cors.jersey;

import dev.preflight.cors.jaxrs.CorsDeployment;
import dev.preflight.cors.jaxrs.Grant;
import dev.preflight.cors.jaxrs.PathPolicies;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.RuntimeResource;
import org.jspecify.annotations.Nullable;

/**
 * Finds what governs a request by the path that Jersey matched. Jersey notes the matched path
 * before it selects a method, so the path is known for 405, 406 and 415 as well.
 */
final class GovernedPaths {

  private final CorsDeployment deployment;

  GovernedPaths(CorsDeployment deployment) {
    this.deployment = deployment;
  }

  /**
   * What answers a preflight for this method, or {@code null} if nothing at the path has a policy.
   */
  @Nullable Grant forPreflight(ContainerRequestContext request, String requestedMethod) {
    RuntimeResource matched = matched(request);
    if (matched == null) {
      return null;
    }
    Grant any = null;
    for (Resource resource : matched.getResources()) {
      PathPolicies policies = policies(resource);
      if (policies != null) {
        Grant grant = policies.of(requestedMethod);
        if (grant != null) {
          return grant;
        }
        any = any == null ? policies.any() : any;
      }
    }
    return any;
  }

  /** What governs the response to this request, or {@code null} if nothing does. */
  @Nullable Grant forResponse(ContainerRequestContext request, int status) {
    RuntimeResource matched = matched(request);
    boolean methodMatched =
        ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod() != null;
    if (matched == null || (!methodMatched && status == 404)) {
      return methodMatched ? null : deployment.ofApplication();
    }
    Grant ofClass = null;
    for (Resource resource : matched.getResources()) {
      PathPolicies policies = policies(resource);
      if (policies != null) {
        Grant grant = policies.of(request.getMethod());
        if (grant != null) {
          return grant;
        }
        ofClass = ofClass == null ? policies.ofClass() : ofClass;
      }
    }
    return methodMatched ? null : ofClass;
  }

  private static @Nullable RuntimeResource matched(ContainerRequestContext request) {
    List<RuntimeResource> matched =
        ((ExtendedUriInfo) request.getUriInfo()).getMatchedRuntimeResources();
    return matched.isEmpty() ? null : matched.get(0);
  }

  private @Nullable PathPolicies policies(Resource resource) {
    String template =
        resource.getParent() == null ? "" : CorsDeployment.normalised(resource.getPath());
    for (ResourceMethod method : resource.getResourceMethods()) {
      PathPolicies policies =
          deployment.at(method.getInvocable().getHandler().getHandlerClass(), template);
      if (policies != null) {
        return policies;
      }
    }
    return null;
  }
}
