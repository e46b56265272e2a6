package dev.preflight.cors.processor.internal.report;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.source.MemberValues;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Sorts diagnostics as a reader meets their places in the source, without asking the compiler for
 * positions.
 */
final class SourceOrder implements Comparator<Diagnostic> {

  private record Key(int element, int annotation, int member, int index)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparingInt(Key::element)
            .thenComparingInt(Key::annotation)
            .thenComparingInt(Key::member)
            .thenComparingInt(Key::index);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<Element, Integer> positions = new HashMap<>();
  private final IdentityHashMap<Diagnostic, Key> keys = new IdentityHashMap<>();
  private final IdentityHashMap<AnnotationMirror, MemberValues> values = new IdentityHashMap<>();

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
    return key(one).compareTo(key(other));
  }

  /**
   * Computed once for each diagnostic: a list may hold thousands of values, each with a problem.
   */
  private Key key(Diagnostic diagnostic) {
    return keys.computeIfAbsent(
        diagnostic,
        each ->
            new Key(
                positions.getOrDefault(each.element(), Integer.MAX_VALUE),
                annotationPosition(each),
                memberPosition(each),
                each.problem().location().index()));
  }

  /** An element's annotations come before its name, which stands for the element itself. */
  private static int annotationPosition(Diagnostic diagnostic) {
    return diagnostic
        .annotation()
        .map(annotation -> diagnostic.element().getAnnotationMirrors().indexOf(annotation))
        .orElse(Integer.MAX_VALUE);
  }

  /**
   * The member's place among those written in the annotation; the annotation as a whole comes
   * first.
   */
  private int memberPosition(Diagnostic diagnostic) {
    if (diagnostic.annotation().isEmpty() || diagnostic.value().isEmpty()) {
      return -1;
    }
    return values
        .computeIfAbsent(diagnostic.annotation().get(), MemberValues::new)
        .position(diagnostic.value().get());
  }
}
