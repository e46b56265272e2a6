package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.deploy.PathPolicies;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.RuntimeResource;
import org.jspecify.annotations.Nullable;

/**
 * The policies at the path of each method. For what Jersey deployed at the start they are found
 * once: every request asks, one without a policy too. What a locator makes may be made for one
 * request, so there they are found each time, and nothing is kept.
 */
final class MethodPolicies {

  /** The policies, or that there are none. */
  private record Found(@Nullable PathPolicies policies) {}

  private final CorsDeployment deployment;
  private final AnnotatedMethods annotated = new AnnotatedMethods();

  /** By method, and by resource for {@link #ofAll}; Jersey compares both by identity. */
  private final Map<Object, Found> deployed = new ConcurrentHashMap<>();

  MethodPolicies(CorsDeployment deployment) {
    this.deployment = deployment;
  }

  /** Whether a locator has led to what Jersey has matched. */
  static boolean isLocated(ExtendedUriInfo uri) {
    return !uri.getLocatorSubResources().isEmpty();
  }

  /**
   * The policies at the path of a method, or {@code null} if nothing there has one.
   *
   * @param uri what Jersey has matched
   */
  @Nullable PathPolicies of(ResourceMethod method, ExtendedUriInfo uri) {
    // Looked up first, since nothing that a locator has led to is ever kept.
    Found found = deployed.get(method);
    if (found == null) {
      found = new Found(of(method));
      if (!isLocated(uri)) {
        deployed.put(method, found);
      }
    }
    return found.policies();
  }

  /** The same, found anew. */
  @Nullable PathPolicies of(ResourceMethod method) {
    return policies(deployment, annotated, method);
  }

  /**
   * The policies of a resource all of whose methods are of one path of one class.
   *
   * @param located whether a locator has led to it
   */
  @Nullable PathPolicies ofAll(RuntimeResource resource, boolean located) {
    if (located) {
      return ofAll(resource);
    }
    Found found = deployed.get(resource);
    if (found == null) {
      found = new Found(ofAll(resource));
      deployed.put(resource, found);
    }
    return found.policies();
  }

  private @Nullable PathPolicies ofAll(RuntimeResource resource) {
    PathPolicies only = null;
    for (ResourceMethod method : resource.getResourceMethods()) {
      if (Reached.isAutomatic(method)) {
        continue;
      }
      PathPolicies policies = of(method);
      if (policies == null || (only != null && policies != only)) {
        return null;
      }
      only = policies;
    }
    return only;
  }

  /** The same, of a model that is not deployed yet. */
  static @Nullable PathPolicies policies(
      CorsDeployment deployment, AnnotatedMethods annotated, ResourceMethod method) {
    Class<?> type = method.getInvocable().getHandler().getHandlerClass();
    String template = deployment.governs(type) ? annotated.template(method) : null;
    return template == null ? null : deployment.at(type, template);
  }
}
