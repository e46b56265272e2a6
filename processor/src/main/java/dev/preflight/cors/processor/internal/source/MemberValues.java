package dev.preflight.cors.processor.internal.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/**
 * The values of one annotation. The compiler copies a list whenever it is asked for, so each is
 * taken apart once: it may hold ten thousand elements, each with a problem.
 */
public final class MemberValues {

  private record Place(int position, AnnotationValue member) {}

  private final Map<String, AnnotationValue> members = new HashMap<>();
  private final Map<String, List<AnnotationValue>> elements = new HashMap<>();
  private final Map<AnnotationValue, Place> places = new HashMap<>();

  public MemberValues(AnnotationMirror annotation) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> each :
        annotation.getElementValues().entrySet()) {
      add(each.getKey().getSimpleName().toString(), each.getValue());
    }
  }

  private void add(String name, AnnotationValue member) {
    List<AnnotationValue> list = Annotations.elements(member);
    Place place = new Place(members.size(), member);
    members.put(name, member);
    elements.put(name, list);
    places.putIfAbsent(member, place);
    for (AnnotationValue value : list) {
      places.putIfAbsent(value, place);
    }
  }

  /** The explicit value of a member. */
  public Optional<AnnotationValue> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** An element of a list, or the one value that stands for a list of it. */
  public Optional<AnnotationValue> element(String name, int index) {
    List<AnnotationValue> list = elements.getOrDefault(name, List.of());
    return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
  }

  /** The place of the member that is or holds a value, among those that are written. */
  public int position(AnnotationValue value) {
    Place place = places.get(value);
    return place == null ? members.size() : place.position();
  }

  /** The member that is or holds a value; the value itself if none does. */
  public AnnotationValue holder(AnnotationValue value) {
    Place place = places.get(value);
    return place == null ? value : place.member();
  }
}
