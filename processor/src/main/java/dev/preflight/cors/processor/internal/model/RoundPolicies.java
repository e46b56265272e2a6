package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.source.Round;
import dev.preflight.cors.processor.internal.source.Sources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The policies that matter in a round, by where they stand.
 *
 * @param written those in its sources, in source order
 * @param earlier those of earlier rounds that govern something here
 * @param borrowed those of compiled classes that govern something here, each with the element here
 *     that they reach
 */
public record RoundPolicies(
    List<CheckedPolicy> written,
    List<CheckedPolicy> earlier,
    Map<CheckedPolicy, Element> borrowed) {

  static RoundPolicies of(
      Round round, List<GovernedResource> resources, PolicyReader policies, Sources sources) {
    Set<CheckedPolicy> written = new LinkedHashSet<>();
    Map<CheckedPolicy, Element> borrowed = new LinkedHashMap<>();
    for (Element element : annotatable(round)) {
      for (CheckedPolicy policy : policies.all(element)) {
        if (sources.contains(policy.element())) {
          written.add(policy);
        } else {
          borrowed.putIfAbsent(policy, element);
        }
      }
    }
    Set<CheckedPolicy> earlier = new LinkedHashSet<>();
    for (GovernedResource resource : resources) {
      for (CheckedPolicy policy : resource.policies()) {
        if (!sources.contains(policy.element())) {
          borrowed.putIfAbsent(policy, resource.resource().type());
        } else if (!written.contains(policy)) {
          earlier.add(policy);
        }
      }
    }
    return new RoundPolicies(List.copyOf(written), List.copyOf(earlier), borrowed);
  }

  /** Whatever a policy can stand on. */
  private static List<Element> annotatable(Round round) {
    List<Element> elements = new ArrayList<>(round.packages());
    for (TypeElement type : round.types()) {
      elements.add(type);
      elements.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
    }
    return elements;
  }
}
