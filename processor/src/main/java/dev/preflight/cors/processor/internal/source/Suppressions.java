package dev.preflight.cors.processor.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads {@code @SuppressWarnings("cors:<id>")}. */
public final class Suppressions {

  /** What the values begin with that are ours. */
  public static final String PREFIX = "cors:";

  private Suppressions() {}

  /** The rule that such a value silences. */
  public static String id(AnnotationValue value) {
    return value.getValue().toString().substring(PREFIX.length());
  }

  /** The values of an element's {@code @SuppressWarnings} that are ours. */
  public static List<AnnotationValue> of(Element element) {
    boolean isAnnotatable =
        element instanceof TypeElement
            || element instanceof ExecutableElement
            || element.getKind().isField()
            || element.getKind() == ElementKind.PARAMETER;
    if (!isAnnotatable) {
      return List.of();
    }
    Optional<AnnotationMirror> suppress = Annotations.find(element, Names.SUPPRESS_WARNINGS);
    if (suppress.isEmpty()) {
      return List.of();
    }
    List<AnnotationValue> ours = new ArrayList<>();
    for (AnnotationValue value : Annotations.elements(suppress.get(), "value")) {
      if (value.getValue().toString().startsWith(PREFIX)) {
        ours.add(value);
      }
    }
    return ours;
  }

  /** Whether a type, or a member or parameter of it, has such a value; nested types aside. */
  public static boolean areIn(TypeElement type) {
    if (!of(type).isEmpty()) {
      return true;
    }
    for (Element member : type.getEnclosedElements()) {
      if (!(member instanceof TypeElement) && areOn(member)) {
        return true;
      }
    }
    return false;
  }

  private static boolean areOn(Element member) {
    if (!of(member).isEmpty()) {
      return true;
    }
    if (member instanceof ExecutableElement method) {
      for (Element parameter : method.getParameters()) {
        if (!of(parameter).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a warning at this element would be silenced, on itself or around it. */
  public static boolean isSilenced(Element element, String id) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      for (AnnotationValue value : of(each)) {
        if (id(value).equals(id)) {
          return true;
        }
      }
    }
    return false;
  }
}
