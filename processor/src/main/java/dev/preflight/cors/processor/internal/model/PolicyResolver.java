package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds the policy that governs: the method, those that it overrides as far as the one that its
 * Jakarta REST annotations come from, the class, its supertypes as far as the type they come from,
 * the package, the application. The nearest wins whole; {@code @SameOrigin} ends the search, also
 * on overridden methods beyond and their types, whose policies Jakarta REST would not look at: what
 * somebody closed must not be open because a subclass repeats {@code @GET}.
 */
public final class PolicyResolver {

  private final Elements elements;
  private final PolicyReader reader;
  private final List<EffectivePolicy.OfApplication> applications;
  private final Map<TypeElement, List<TypeElement>> marked = new HashMap<>();

  /** Asked for every method and every type above it with an annotation of ours. */
  private final Map<TypeElement, Set<TypeElement>> lineages = new HashMap<>();

  PolicyResolver(
      Elements elements, PolicyReader reader, List<EffectivePolicy.OfApplication> applications) {
    this.elements = elements;
    this.reader = reader;
    this.applications = List.copyOf(applications);
  }

  /**
   * A place that is searched.
   *
   * @param element where an annotation may stand
   * @param mayShare whether a policy counts there; {@code @SameOrigin} counts everywhere
   */
  private record Place(Element element, boolean mayShare) {}

  /** What governs a resource method of a class. */
  EffectivePolicy of(ResourceClass resource, ResourceMethod method) {
    return nearest(places(resource, method));
  }

  /** What would govern the method if nothing stood on this element. */
  public EffectivePolicy without(Element place, ResourceClass resource, ResourceMethod method) {
    List<Place> places = places(resource, method);
    int start = 0;
    for (int i = 0; i < places.size() && start == 0; i++) {
      start = places.get(i).element().equals(place) ? i + 1 : 0;
    }
    return nearest(places.subList(start, places.size()));
  }

  /** What governs the class as a whole. */
  EffectivePolicy of(ResourceClass resource) {
    return nearest(places(resource));
  }

  /** What would govern the class if nothing stood on it. */
  public EffectivePolicy withoutClass(ResourceClass resource) {
    List<Place> places = places(resource);
    return nearest(places.subList(1, places.size()));
  }

  /**
   * The policies on overridden methods and their types that do not count, since the method has
   * Jakarta REST annotations of its own or nearer ones, and nothing nearer says what holds.
   */
  public List<CheckedPolicy> passedOver(ResourceClass resource, ResourceMethod method) {
    List<CheckedPolicy> found = new ArrayList<>();
    for (Place place : places(resource, method)) {
      Optional<CheckedPolicy> policy = reader.read(place.element());
      boolean counts = place.mayShare() && policy.isPresent();
      if (counts || Annotations.isSameOrigin(place.element())) {
        break;
      }
      if (policy.isPresent()) {
        found.add(policy.get());
      }
    }
    return found;
  }

  private List<Place> places(ResourceClass resource) {
    Map<Element, Boolean> places = new LinkedHashMap<>();
    places.put(resource.type(), true);
    for (ResourceMethod method : resource.methods()) {
      addTypes(resource, method, places);
    }
    return withPackage(resource, places);
  }

  /** The places that are searched for a method, from near to far, each once. */
  private List<Place> places(ResourceClass resource, ResourceMethod method) {
    Map<Element, Boolean> places = new LinkedHashMap<>();
    boolean mayShare = true;
    for (Element each : method.overridden()) {
      places.put(each, mayShare);
      mayShare &= !each.equals(method.annotated());
    }
    places.put(resource.type(), true);
    addTypes(resource, method, places);
    return withPackage(resource, places);
  }

  /** Policies count on the way up to the type that the annotations come from. */
  private void addTypes(
      ResourceClass resource, ResourceMethod method, Map<Element, Boolean> places) {
    TypeElement origin = Hierarchy.typeOf(method.annotated());
    List<TypeElement> beyond = new ArrayList<>();
    for (ExecutableElement each : method.overridden()) {
      beyond.add(Hierarchy.typeOf(each));
    }
    for (TypeElement each : markedIn(resource.type())) {
      if (lineage(each).contains(origin)) {
        places.putIfAbsent(each, true);
      } else if (beyond.contains(each)) {
        places.putIfAbsent(each, false);
      }
    }
  }

  private Set<TypeElement> lineage(TypeElement type) {
    Set<TypeElement> known = lineages.get(type);
    if (known == null) {
      known = Set.copyOf(Hierarchy.lineage(type));
      lineages.put(type, known);
    }
    return known;
  }

  /** The types of a lineage with an annotation of ours, as a rule none: lineages can be long. */
  private List<TypeElement> markedIn(TypeElement type) {
    List<TypeElement> known = marked.get(type);
    if (known != null) {
      return known;
    }
    List<TypeElement> found = new ArrayList<>();
    for (TypeElement each : Hierarchy.lineage(type)) {
      if (reader.read(each).isPresent() || Annotations.isSameOrigin(each)) {
        found.add(each);
      }
    }
    marked.put(type, found);
    return found;
  }

  private List<Place> withPackage(ResourceClass resource, Map<Element, Boolean> places) {
    places.put(elements.getPackageOf(resource.type()), true);
    List<Place> found = new ArrayList<>();
    for (Map.Entry<Element, Boolean> each : places.entrySet()) {
      found.add(new Place(each.getKey(), each.getValue()));
    }
    return found;
  }

  private EffectivePolicy nearest(List<Place> places) {
    for (Place place : places) {
      if (place.mayShare()) {
        Optional<CheckedPolicy> policy = reader.read(place.element());
        if (policy.isPresent()) {
          return EffectivePolicy.of(policy.get());
        }
      }
      if (Annotations.isSameOrigin(place.element())) {
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
        Optional<CheckedPolicy> policy = reader.read(type);
        if (policy.isPresent()) {
          found.add(new EffectivePolicy.OfApplication(type, policy.get()));
        }
      }
    }
    return found;
  }

  public static boolean isApplication(TypeElement type) {
    return Hierarchy.isSubtype(type, Names.APPLICATION);
  }
}
