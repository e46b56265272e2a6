package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.diagnostic.Guard;
import dev.preflight.cors.processor.internal.source.Compilation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Everything that a round's sources say about policies and resources, read once.
 *
 * @param compilation the sources
 * @param resources the deployable resource classes among them
 * @param written the policies that stand in them, in source order
 * @param earlier the policies of earlier rounds that govern something here
 * @param borrowed the policies of compiled classes that govern something here, each with the
 *     element here that they reach
 * @param applications the policies of {@code Application} classes, those of earlier rounds too
 * @param resolver finds what governs
 * @param governed the methods that each policy governs, in all resource classes
 */
public record Model(
    Compilation compilation,
    List<GovernedResource> resources,
    List<WrittenPolicy> written,
    List<WrittenPolicy> earlier,
    Map<WrittenPolicy, Element> borrowed,
    List<Governance.OfApplication> applications,
    PolicyResolver resolver,
    Map<WrittenPolicy, List<ResourceMethod>> governed) {

  public static Model read(
      Compilation compilation,
      List<Governance.OfApplication> applications,
      Reading reading,
      Guard guard) {
    PolicyResolver resolver =
        new PolicyResolver(reading.elements(), reading.policies(), applications);
    List<GovernedResource> resources = new ArrayList<>();
    for (TypeElement type : compilation.types()) {
      guard.run(
          type,
          () ->
              reading
                  .resources()
                  .read(type)
                  .map(each -> GovernedResource.of(each, resolver))
                  .ifPresent(resources::add));
    }
    Set<WrittenPolicy> written = new LinkedHashSet<>();
    Map<WrittenPolicy, Element> borrowed = new LinkedHashMap<>();
    for (Element bearer : bearers(compilation)) {
      for (WrittenPolicy policy : reading.policies().all(bearer)) {
        if (reading.sources().contains(policy.element())) {
          written.add(policy);
        } else {
          borrowed.putIfAbsent(policy, bearer);
        }
      }
    }
    Set<WrittenPolicy> earlier = new LinkedHashSet<>();
    for (GovernedResource resource : resources) {
      for (WrittenPolicy policy : resource.policies()) {
        if (!reading.sources().contains(policy.element())) {
          borrowed.putIfAbsent(policy, resource.resource().type());
        } else if (!written.contains(policy)) {
          earlier.add(policy);
        }
      }
    }
    return new Model(
        compilation,
        resources,
        List.copyOf(written),
        List.copyOf(earlier),
        borrowed,
        applications,
        resolver,
        byPolicy(resources));
  }

  /** Whatever can bear a policy. */
  private static List<Element> bearers(Compilation compilation) {
    List<Element> bearers = new ArrayList<>(compilation.packages());
    for (TypeElement type : compilation.types()) {
      bearers.add(type);
      bearers.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
    }
    return bearers;
  }

  /** Asked of each policy in turn, so it must not take a walk through all resources each time. */
  private static Map<WrittenPolicy, List<ResourceMethod>> byPolicy(
      List<GovernedResource> resources) {
    Map<WrittenPolicy, List<ResourceMethod>> byPolicy = new HashMap<>();
    for (GovernedResource resource : resources) {
      for (GovernedResource.GovernedMethod each : resource.methods()) {
        for (WrittenPolicy policy : each.governance().policies()) {
          byPolicy.computeIfAbsent(policy, any -> new ArrayList<>()).add(each.method());
        }
      }
    }
    return byPolicy;
  }

  /** The methods that a policy governs, in all resource classes. */
  public List<ResourceMethod> governedBy(WrittenPolicy policy) {
    return governed.getOrDefault(policy, List.of());
  }
}
