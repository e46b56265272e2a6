package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.deploy.PathPolicies;
import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Rule;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.ResourceModel;
import org.glassfish.jersey.server.model.RuntimeResource;
import org.jspecify.annotations.Nullable;

/**
 * Finds methods that are deployed at one route, handle one HTTP method, and have different policies
 * or only one of them any. Jersey tells such methods apart by media type, which a preflight does
 * not name: it would be granted by one policy, and a method that is closed to that page would run.
 *
 * <p>The compiler sees one module. Here are the classes of all modules, and only those that are
 * deployed together. What one route is, Jersey says: it merges templates that differ in names of
 * variables, slashes, encoding, or in the case of an escape.
 */
final class RouteConflicts {

  private final CorsDeployment deployment;
  private final AnnotatedMethods annotated = new AnnotatedMethods();
  private final List<String> found = new ArrayList<>();

  private RouteConflicts(CorsDeployment deployment) {
    this.deployment = deployment;
  }

  /**
   * The conflicts of a model, as the start prints them.
   *
   * @param model what is deployed
   * @param deployment the policies of all modules
   * @return one text for each
   */
  static List<String> in(ResourceModel model, CorsDeployment deployment) {
    RouteConflicts conflicts = new RouteConflicts(deployment);
    conflicts.check(model.getRuntimeResourceModel().getRuntimeResources());
    return conflicts.found;
  }

  /** A resource method as one of those that may respond, with what governs it. */
  private record Responding(ResourceMethod method, @Nullable PathPolicy pathPolicy) {

    boolean isGovernedLike(Responding other) {
      return pathPolicy == null
          ? other.pathPolicy == null
          : pathPolicy.respondsLike(other.pathPolicy);
    }

    String name() {
      String handler = method.getInvocable().getHandler().getHandlerClass().getName();
      return handler
          + "."
          + method.getInvocable().getHandlingMethod().getName()
          + (pathPolicy == null ? " (no policy)" : " (policy at " + pathPolicy.source() + ")");
    }
  }

  private void check(List<RuntimeResource> resources) {
    for (RuntimeResource resource : resources) {
      check(resource);
      check(resource.getChildRuntimeResources());
    }
  }

  private void check(RuntimeResource resource) {
    Map<String, List<ResourceMethod>> byMethod = new LinkedHashMap<>();
    for (ResourceMethod method : resource.getResourceMethods()) {
      // Jersey adds such methods itself, to handle OPTIONS.
      if (!method.isExtended()) {
        byMethod.computeIfAbsent(method.getHttpMethod(), any -> new ArrayList<>(1)).add(method);
      }
    }
    List<ResourceMethod> gets = byMethod.getOrDefault(HttpMethod.GET, List.of());
    byMethod.forEach(
        (httpMethod, methods) -> {
          boolean mayMeetGet = httpMethod.equals(HttpMethod.HEAD) && !gets.isEmpty();
          // To find what governs a method, Jersey has to read its class; one alone is in no
          // conflict.
          if (methods.size() > 1 || mayMeetGet) {
            List<Responding> handling = handling(methods, httpMethod);
            if (mayMeetGet) {
              handling.addAll(headOf(gets));
            }
            check(httpMethod, handling);
          }
        });
  }

  private List<Responding> handling(List<ResourceMethod> methods, String httpMethod) {
    List<Responding> handling = new ArrayList<>();
    for (ResourceMethod method : methods) {
      handling.add(new Responding(method, pathPolicy(method, httpMethod)));
    }
    return handling;
  }

  /** A @HEAD of another class responds where the policy of a @GET grants HEAD as well. */
  private List<Responding> headOf(List<ResourceMethod> gets) {
    List<Responding> granting = handling(gets, HttpMethod.HEAD);
    granting.removeIf(get -> get.pathPolicy() == null);
    return granting;
  }

  private @Nullable PathPolicy pathPolicy(ResourceMethod method, String httpMethod) {
    PathPolicies policies = MethodPolicies.policies(deployment, annotated, method);
    return policies == null ? null : policies.of(httpMethod);
  }

  private void check(String httpMethod, List<Responding> handling) {
    Responding first = handling.get(0);
    for (Responding other : handling) {
      if (!first.isGovernedLike(other)) {
        PathPolicy pathPolicy =
            first.pathPolicy() == null ? other.pathPolicy() : first.pathPolicy();
        found.add(
            (pathPolicy == null ? "" : pathPolicy.source() + ": ")
                + "error: "
                + Rule.POLICY_CONFLICT_SAME_PATH
                    .at(
                        Location.of(Member.POLICY),
                        httpMethod,
                        path(first.method().getParent()),
                        first.name(),
                        other.name(),
                        "do not deploy them together")
                    .text());
      }
    }
  }

  /** The path from the application's base. */
  private static String path(Resource resource) {
    Resource parent = resource.getParent();
    String path = resource.getPath();
    String bare = path.startsWith("/") ? path.substring(1) : path;
    String above = parent == null ? "/" : path(parent);
    return above.endsWith("/") ? above + bare : above + "/" + bare;
  }
}
