package dev.preflight.cors.jaxrs;

import dev.preflight.cors.policy.CorsPolicy;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The policies of one deployed application: those of all modules whose generated feature it loaded.
 * Filled while the application starts, only read afterwards.
 */
public final class CorsDeployment {

  /** Stands in the names of the subclasses that CDI, Guice and Spring make at run time. */
  private static final String PROXY_MARK = "$$";

  private final Class<? extends Application> application;
  private final Map<PolicyDeclaration, CorsPolicy> policies = new HashMap<>();
  private volatile Map<Class<?>, Map<String, PathPolicies>> byClass = Map.of();
  private volatile @Nullable Grant applicationGrant;

  CorsDeployment(Class<? extends Application> application) {
    this.application = application;
  }

  /** Adds the policies of one module. */
  void add(List<CorsResource> resources, List<PolicyDeclaration> applicationPolicies) {
    Map<Class<?>, Map<String, PathPolicies>> all = new HashMap<>(byClass);
    for (CorsResource resource : resources) {
      all.put(resource.resourceClass(), resolve(resource));
    }
    byClass = all;
    for (PolicyDeclaration declaration : applicationPolicies) {
      if (declaration.isInForce(application)) {
        applicationGrant = new Grant(policy(declaration), declaration.source(), null);
      }
    }
  }

  /**
   * The policies at a path of a resource class. Sees through the subclasses that containers make of
   * resource classes.
   *
   * @param handlerClass the class that answers, or a proxy of it
   * @param template the path of its method relative to the class
   * @return the policies, or {@code null} if nothing there has one
   */
  public @Nullable PathPolicies at(Class<?> handlerClass, String template) {
    Map<String, PathPolicies> paths = paths(handlerClass);
    return paths == null ? null : paths.get(template);
  }

  /**
   * The policy of the application itself, for requests that match no resource.
   *
   * @return the grant, or {@code null}
   */
  public @Nullable Grant ofApplication() {
    return applicationGrant;
  }

  private @Nullable Map<String, PathPolicies> paths(Class<?> handlerClass) {
    Map<Class<?>, Map<String, PathPolicies>> all = byClass;
    Map<String, PathPolicies> paths = all.get(handlerClass);
    return paths == null && handlerClass.getName().contains(PROXY_MARK)
        ? all.get(handlerClass.getSuperclass())
        : paths;
  }

  private Map<String, PathPolicies> resolve(CorsResource resource) {
    Map<String, PathPolicies> paths = new HashMap<>();
    PolicyDeclaration ofClass =
        resource.classPolicies().stream()
            .filter(policy -> policy.isInForce(application))
            .findFirst()
            .orElse(null);
    for (CorsResource.Path path : resource.paths()) {
      Map<String, Grant> byMethod = new LinkedHashMap<>();
      Grant classGrant = null;
      Grant first = null;
      for (CorsResource.Path.Governed governed : path.governed()) {
        if (!governed.policy().isInForce(application)) {
          continue;
        }
        Grant grant = grant(governed);
        for (String method : governed.methods()) {
          if (grant.policy().grantsMethod(method)) {
            byMethod.put(method, grant);
          }
        }
        first = first == null ? grant : first;
        classGrant = governed.policy() == ofClass ? grant : classGrant;
      }
      if (classGrant == null && ofClass != null) {
        classGrant = new Grant(policy(ofClass), ofClass.source(), null);
      }
      paths.put(normalised(path.template()), new PathPolicies(byMethod, classGrant, first));
    }
    return paths;
  }

  private Grant grant(CorsResource.Path.Governed governed) {
    CorsPolicy policy = policy(governed.policy());
    List<String> granted = new ArrayList<>(governed.methods());
    granted.removeIf(method -> !policy.grantsMethod(method));
    return new Grant(
        policy, governed.policy().source(), granted.isEmpty() ? null : String.join(", ", granted));
  }

  private CorsPolicy policy(PolicyDeclaration declaration) {
    return policies.computeIfAbsent(declaration, d -> CorsPolicy.proven(d.draft()));
  }

  /**
   * The one spelling of a path template: {@code @Path("x")}, {@code @Path("/x")} and
   * {@code @Path("x/")} mean the same.
   *
   * @param template as written in {@code @Path}
   * @return without a slash at either end
   */
  public static String normalised(String template) {
    int start = template.startsWith("/") ? 1 : 0;
    int end =
        template.endsWith("/") && template.length() > start
            ? template.length() - 1
            : template.length();
    return template.substring(start, Math.max(start, end));
  }
}
