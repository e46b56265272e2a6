package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.response.CorsOutcomes;
import dev.preflight.cors.internal.response.Grant;
import dev.preflight.cors.policy.CorsPolicy;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The policies of one deployed application: those of all modules whose generated feature it loaded.
 * Filled while the application starts, only read afterwards.
 */
public final class CorsDeployment {

  /** Stands in the names of the subclasses that CDI, Guice and Spring make at run time. */
  private static final String PROXY_MARK = "$$";

  private final Class<? extends Application> application;
  private final Deciders deciders;
  private final CorsOutcomes outcomes;
  private final DeployedPolicies policies;
  private final List<PolicyDeclaration> notInForce = new ArrayList<>();
  private volatile Map<Class<?>, Map<String, PathPolicies>> byClass = Map.of();
  private volatile Map<Class<?>, Grant> ofClass = Map.of();
  private volatile @Nullable Grant applicationGrant;

  public CorsDeployment(Class<? extends Application> application, Configuration configuration) {
    this.application = application;
    Settings settings = Settings.of(configuration);
    outcomes = new CorsOutcomes(settings.isOn(CorsOutcomes.EXPLAIN));
    deciders = new Deciders(settings);
    policies = new DeployedPolicies(settings, deciders);
  }

  /** Adds the policies of one module. */
  public void add(List<CorsResource> resources, List<PolicyDeclaration> applicationPolicies) {
    Map<Class<?>, Map<String, PathPolicies>> all = new HashMap<>(byClass);
    Map<Class<?>, Grant> classes = new HashMap<>(ofClass);
    for (CorsResource resource : resources) {
      Grant classGrant = classGrant(resource);
      all.put(resource.resourceClass(), resolve(resource, classGrant));
      if (classGrant != null) {
        classes.put(resource.resourceClass(), classGrant);
      }
    }
    byClass = all;
    ofClass = classes;
    for (PolicyDeclaration declaration : applicationPolicies) {
      if (declaration.isInForce(application)) {
        applicationGrant = new Grant(policy(declaration), declaration.source(), List.of());
      } else {
        notInForce.add(declaration);
      }
    }
  }

  /**
   * Logs what to warn of in the policies of all modules, and stops the start if one is unsound.
   * Meant for the moment when all modules have added theirs.
   *
   * @param conflicts what is wrong with them together, as text for the operator
   * @throws UnsoundPolicyException naming all problems of all modules
   */
  public void requireSoundPolicies(List<String> conflicts) {
    policies.report(conflicts);
  }

  /**
   * What becomes of requests.
   *
   * @return the place to tell it
   */
  public CorsOutcomes outcomes() {
    return outcomes;
  }

  /**
   * What decides about origins that no policy names.
   *
   * @return the deciders of all policies
   */
  public Deciders deciders() {
    return deciders;
  }

  /**
   * What to tell an operator about declarations that have no effect in this deployment.
   *
   * @return one line for each; none if an application policy is in force
   */
  public List<String> unused() {
    List<String> lines = new ArrayList<>();
    if (applicationGrant == null) {
      for (PolicyDeclaration declaration : notInForce) {
        lines.add(
            "The policy declared at "
                + declaration.source()
                + " is not in force: the deployed application is "
                + application.getName()
                + ", not the class that bears the annotation.");
      }
    }
    return lines;
  }

  /**
   * The policies at a path of a resource class. Sees through the subclasses that containers make of
   * resource classes.
   *
   * @param handlerClass the class that answers, or a proxy of it
   * @param template the {@code @Path} of its method, relative to the class; empty for none
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

  /**
   * The policy of a class as a whole, for a sub-resource that could not be reached.
   *
   * @param type what a sub-resource locator declares to return
   * @return the grant, or {@code null}
   */
  public @Nullable Grant ofClass(Class<?> type) {
    return ofClass.get(type);
  }

  private @Nullable Map<String, PathPolicies> paths(Class<?> handlerClass) {
    Map<Class<?>, Map<String, PathPolicies>> all = byClass;
    Map<String, PathPolicies> paths = all.get(handlerClass);
    Class<?> type = handlerClass;
    while (paths == null && type != null && type.getName().contains(PROXY_MARK)) {
      type = type.getSuperclass();
      paths = all.get(type);
    }
    return paths;
  }

  private @Nullable Grant classGrant(CorsResource resource) {
    return ofClass(resource)
        .map(policy -> new Grant(policy(policy), policy.source(), List.of()))
        .orElse(null);
  }

  private Optional<PolicyDeclaration> ofClass(CorsResource resource) {
    return resource.classPolicies().stream()
        .filter(policy -> policy.isInForce(application))
        .findFirst();
  }

  private Map<String, PathPolicies> resolve(CorsResource resource, @Nullable Grant classGrant) {
    Map<String, PathPolicies> paths = new HashMap<>();
    PolicyDeclaration ofClass = ofClass(resource).orElse(null);
    for (CorsResource.Path path : resource.paths()) {
      Map<String, Grant> byMethod = new LinkedHashMap<>();
      Grant ofClassHere = classGrant;
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
        ofClassHere = governed.policy() == ofClass ? grant : ofClassHere;
      }
      putAllSpellings(paths, path.template(), new PathPolicies(byMethod, ofClassHere, first));
    }
    return paths;
  }

  /**
   * {@code @Path("x")}, {@code @Path("/x")} and {@code @Path("x/")} mean the same; with all of them
   * in the table no request has to cut slashes.
   */
  private static void putAllSpellings(
      Map<String, PathPolicies> paths, String template, PathPolicies policies) {
    String bare = normalised(template);
    paths.put(bare, policies);
    paths.put("/" + bare, policies);
    paths.put(bare + "/", policies);
    paths.put("/" + bare + "/", policies);
  }

  private Grant grant(CorsResource.Path.Governed governed) {
    CorsPolicy policy = policy(governed.policy());
    List<String> granted = new ArrayList<>(governed.methods());
    granted.removeIf(method -> !policy.grantsMethod(method));
    return new Grant(policy, governed.policy().source(), granted);
  }

  private CorsPolicy policy(PolicyDeclaration declaration) {
    return policies.of(declaration);
  }

  /** Without a slash at either end. */
  private static String normalised(String template) {
    int start = template.startsWith("/") ? 1 : 0;
    int end =
        template.endsWith("/") && template.length() > start
            ? template.length() - 1
            : template.length();
    return template.substring(start, Math.max(start, end));
  }
}
