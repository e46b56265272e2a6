package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds the policy that governs: the method, the overridden method that its Jakarta REST
 * annotations come from, the class, the type they come from, the package, the application. The
 * nearest wins whole; {@code @SameOrigin} ends the search.
 */
public final class PolicyResolver {

  private final Elements elements;
  private final PolicyReader reader;
  private final List<EffectivePolicy.OfApplication> applications;

  PolicyResolver(
      Elements elements, PolicyReader reader, List<EffectivePolicy.OfApplication> applications) {
    this.elements = elements;
    this.reader = reader;
    this.applications = List.copyOf(applications);
  }

  /** What governs a resource method of a class. */
  EffectivePolicy of(ResourceClass resource, ResourceMethod method) {
    return nearest(places(resource, method));
  }

  /** What would govern the method if nothing stood on this element. */
  public EffectivePolicy without(Element place, ResourceClass resource, ResourceMethod method) {
    List<Element> places = new ArrayList<>(places(resource, method));
    places.subList(0, places.indexOf(place) + 1).clear();
    return nearest(places);
  }

  /** What governs the class as a whole. */
  EffectivePolicy of(ResourceClass resource) {
    return nearest(places(resource));
  }

  /** What would govern the class if nothing stood on it. */
  public EffectivePolicy withoutClass(ResourceClass resource) {
    List<Element> places = places(resource);
    return nearest(places.subList(1, places.size()));
  }

  private List<Element> places(ResourceClass resource) {
    List<Element> places = new ArrayList<>();
    places.add(resource.type());
    resource.methods().stream()
        .map(method -> Hierarchy.typeOf(method.annotated()))
        .filter(type -> !places.contains(type))
        .forEach(places::add);
    places.add(elements.getPackageOf(resource.type()));
    return places;
  }

  /** The places that are searched for a method, from near to far, each once. */
  private List<Element> places(ResourceClass resource, ResourceMethod method) {
    List<Element> places = new ArrayList<>();
    List<Element> candidates =
        List.of(
            method.element(),
            method.annotated(),
            resource.type(),
            Hierarchy.typeOf(method.annotated()),
            elements.getPackageOf(resource.type()));
    candidates.stream().filter(place -> !places.contains(place)).forEach(places::add);
    return places;
  }

  private EffectivePolicy nearest(List<Element> places) {
    for (Element place : places) {
      Optional<CheckedPolicy> policy = reader.read(place);
      if (policy.isPresent()) {
        return EffectivePolicy.of(policy.get());
      }
      if (Annotations.has(place, Names.SAME_ORIGIN)) {
        return EffectivePolicy.NONE;
      }
    }
    return new EffectivePolicy(Optional.empty(), applications);
  }

  /** The classes of this compilation that are applications with a policy of their own. */
  public static List<EffectivePolicy.OfApplication> applications(
      List<TypeElement> types, PolicyReader reader) {
    List<EffectivePolicy.OfApplication> found = new ArrayList<>();
    for (TypeElement type : types) {
      if (isApplication(type)) {
        reader
            .read(type)
            .ifPresent(policy -> found.add(new EffectivePolicy.OfApplication(type, policy)));
      }
    }
    return found;
  }

  public static boolean isApplication(TypeElement type) {
    return Hierarchy.lineage(type).stream()
        .anyMatch(each -> each.getQualifiedName().contentEquals(Names.APPLICATION));
  }
}
