package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.source.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * A resource class with what governs each of its methods.
 *
 * @param resource the class
 * @param methods its methods, in source order
 * @param ofClass what governs the class as a whole
 */
public record GovernedResource(
    ResourceClass resource, List<GovernedMethod> methods, EffectivePolicy ofClass) {

  /** A resource method with what governs it. */
  public record GovernedMethod(ResourceMethod method, EffectivePolicy effective) {}

  public GovernedResource {
    methods = List.copyOf(methods);
  }

  static GovernedResource of(ResourceClass resource, PolicyResolver resolver) {
    List<GovernedMethod> methods = new ArrayList<>();
    for (ResourceMethod method : resource.methods()) {
      methods.add(new GovernedMethod(method, resolver.of(resource, method)));
    }
    return new GovernedResource(resource, methods, resolver.of(resource));
  }

  /** Whether any method has a policy. */
  public boolean isGoverned() {
    for (GovernedMethod method : methods) {
      if (!method.effective().isNone()) {
        return true;
      }
    }
    return false;
  }

  /** The policies of the methods and of the class, in source order, each once. */
  public List<CheckedPolicy> policies() {
    Set<CheckedPolicy> policies = new LinkedHashSet<>(ofClass.policies());
    for (GovernedMethod method : methods) {
      policies.addAll(method.effective().policies());
    }
    return List.copyOf(policies);
  }

  /** The methods that a policy governs. */
  public List<ResourceMethod> governedBy(CheckedPolicy policy) {
    List<ResourceMethod> governed = new ArrayList<>();
    for (GovernedMethod method : methods) {
      if (method.effective().policies().contains(policy)) {
        governed.add(method.method());
      }
    }
    return governed;
  }

  /** The application whose deployment a policy is bound to, if it stands on one. */
  public Optional<TypeElement> application(CheckedPolicy policy) {
    Optional<TypeElement> found = ofClass.application(policy);
    for (GovernedMethod method : methods) {
      found = found.isPresent() ? found : method.effective().application(policy);
    }
    return found;
  }

  /** The governed methods by path, paths in source order. */
  public Map<String, List<GovernedMethod>> byPath() {
    Map<String, List<GovernedMethod>> paths = new LinkedHashMap<>();
    for (GovernedMethod method : methods) {
      Lists.of(paths, PathTemplate.normalised(method.method().path())).add(method);
    }
    return paths;
  }
}
