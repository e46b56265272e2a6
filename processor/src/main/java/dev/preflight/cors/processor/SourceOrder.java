package dev.preflight.cors.processor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Sorts diagnostics as a reader meets their places in the source, without asking the compiler for
 * positions.
 */
final class SourceOrder implements Comparator<Diagnostic> {

  private final Map<Element, Integer> positions = new HashMap<>();

  SourceOrder(List<? extends Element> roots) {
    roots.forEach(this::add);
  }

  private void add(Element element) {
    positions.put(element, positions.size());
    if (element instanceof ExecutableElement method) {
      method.getParameters().forEach(this::add);
    } else if (element instanceof TypeElement) {
      element.getEnclosedElements().forEach(this::add);
    }
  }

  @Override
  public int compare(Diagnostic one, Diagnostic other) {
    return Comparator.<Diagnostic>comparingInt(
            each -> positions.getOrDefault(each.element(), Integer.MAX_VALUE))
        .thenComparingInt(SourceOrder::memberPosition)
        .thenComparingInt(each -> each.problem().location().index())
        .compare(one, other);
  }

  /**
   * The member's place among those written in the annotation; the annotation as a whole comes
   * first.
   */
  private static int memberPosition(Diagnostic diagnostic) {
    if (diagnostic.annotation().isEmpty() || diagnostic.value().isEmpty()) {
      return -1;
    }
    AnnotationMirror annotation = diagnostic.annotation().get();
    int position = 0;
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
        annotation.getElementValues().entrySet()) {
      if (Annotations.elements(member.getValue()).contains(diagnostic.value().get())) {
        return position;
      }
      position++;
    }
    return position;
  }
}
