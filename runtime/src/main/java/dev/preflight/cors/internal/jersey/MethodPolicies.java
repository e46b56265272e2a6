package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.deploy.PathPolicies;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.ResourceModel;
import org.glassfish.jersey.server.model.RuntimeResource;
import org.jspecify.annotations.Nullable;

/**
 * The policies at the path of each method, found once for what Jersey deployed at the start: every
 * request asks, one without a policy too. What a locator makes for a request of its own is searched
 * again each time, and not kept.
 */
final class MethodPolicies {

  /** The policies, once they were looked for. */
  private static final class Found {
    private final @Nullable PathPolicies policies;

    private Found(@Nullable PathPolicies policies) {
      this.policies = policies;
    }
  }

  /** One of the deployed model. */
  private static final class Place {
    private volatile @Nullable Found found;
  }

  private final CorsDeployment deployment;
  private final Supplier<ResourceModel> resources;
  private final AnnotatedMethods annotated = new AnnotatedMethods();

  /** By method, and by resource for {@link #ofAll}. */
  private volatile @Nullable IdentityHashMap<Object, Place> places;

  /**
   * Of a deployment.
   *
   * @param resources gives the model once the application has started
   */
  MethodPolicies(CorsDeployment deployment, Supplier<ResourceModel> resources) {
    this.deployment = deployment;
    this.resources = resources;
  }

  /** The policies at the path of a method, or {@code null} if nothing there has one. */
  @Nullable PathPolicies of(ResourceMethod method) {
    Place place = place(method);
    if (place == null) {
      return policies(deployment, annotated, method);
    }
    Found found = place.found;
    if (found == null) {
      found = new Found(policies(deployment, annotated, method));
      place.found = found;
    }
    return found.policies;
  }

  /** The policies of a resource all of whose methods are of one path of one class. */
  @Nullable PathPolicies ofAll(RuntimeResource resource) {
    Place place = place(resource);
    if (place == null) {
      return search(resource);
    }
    Found found = place.found;
    if (found == null) {
      found = new Found(search(resource));
      place.found = found;
    }
    return found.policies;
  }

  private @Nullable PathPolicies search(RuntimeResource resource) {
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

  private @Nullable Place place(Object key) {
    IdentityHashMap<Object, Place> all = places;
    if (all == null) {
      all = new IdentityHashMap<>();
      add(resources.get().getRuntimeResourceModel().getRuntimeResources(), all);
      places = all;
    }
    return all.get(key);
  }

  private static void add(List<RuntimeResource> resources, IdentityHashMap<Object, Place> places) {
    for (RuntimeResource resource : resources) {
      places.put(resource, new Place());
      resource.getResourceMethods().forEach(method -> places.put(method, new Place()));
      add(resource.getChildRuntimeResources(), places);
    }
  }

  /** The same, of a model that is not deployed yet. */
  static @Nullable PathPolicies policies(
      CorsDeployment deployment, AnnotatedMethods annotated, ResourceMethod method) {
    Class<?> type = method.getInvocable().getHandler().getHandlerClass();
    String template = deployment.governs(type) ? annotated.template(method) : null;
    return template == null ? null : deployment.at(type, template);
  }
}
