package dev.preflight.cors.processor.internal.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    return new GovernedResource(
        resource,
        resource.methods().stream()
            .map(method -> new GovernedMethod(method, resolver.of(resource, method)))
            .toList(),
        resolver.of(resource));
  }

  /** Whether any method has a policy. */
  public boolean isGoverned() {
    return methods.stream().anyMatch(method -> !method.effective().isNone());
  }

  /** The policies of the methods and of the class, in source order, each once. */
  public List<CheckedPolicy> policies() {
    Set<CheckedPolicy> policies = new LinkedHashSet<>(ofClass.policies());
    methods.forEach(method -> policies.addAll(method.effective().policies()));
    return List.copyOf(policies);
  }

  /** The methods that a policy governs. */
  public List<ResourceMethod> governedBy(CheckedPolicy policy) {
    return methods.stream()
        .filter(method -> method.effective().policies().contains(policy))
        .map(GovernedMethod::method)
        .toList();
  }

  /** The application whose deployment a policy is bound to, if it stands on one. */
  public Optional<TypeElement> application(CheckedPolicy policy) {
    return Stream.concat(Stream.of(ofClass), methods.stream().map(GovernedMethod::effective))
        .flatMap(effective -> effective.applications().stream())
        .filter(each -> each.policy().equals(policy))
        .map(EffectivePolicy.OfApplication::application)
        .findFirst();
  }

  /** The governed methods by path, paths in source order. */
  public Map<String, List<GovernedMethod>> byPath() {
    Map<String, List<GovernedMethod>> paths = new LinkedHashMap<>();
    for (GovernedMethod method : methods) {
      paths
          .computeIfAbsent(
              PathTemplate.normalised(method.method().path()), path -> new ArrayList<>())
          .add(method);
    }
    return paths;
  }
}
