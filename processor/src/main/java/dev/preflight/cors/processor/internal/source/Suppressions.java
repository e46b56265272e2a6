package dev.preflight.cors.processor.internal.source;

import java.util.List;
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
    return Annotations.find(element, Names.SUPPRESS_WARNINGS)
        .flatMap(annotation -> Annotations.value(annotation, "value"))
        .map(Annotations::elements)
        .orElse(List.of())
        .stream()
        .filter(value -> value.getValue().toString().startsWith(PREFIX))
        .toList();
  }

  /** Whether a warning at this element would be silenced, on itself or around it. */
  public static boolean isSilenced(Element element, String id) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      if (of(each).stream().map(Suppressions::id).anyMatch(id::equals)) {
        return true;
      }
    }
    return false;
  }
}
