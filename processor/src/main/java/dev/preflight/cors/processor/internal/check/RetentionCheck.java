package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds composed annotations that are gone at run time. The compiler sees the policy behind them,
 * the start does not, and would take what was generated for left over. Reported where the
 * annotation is declared, or, for one of another module, where it is used.
 *
 * <p>See docs/decisions/0019-generated-filters-are-found-by-name.md.
 */
final class RetentionCheck implements Check<Model> {

  private final Set<TypeElement> here = new HashSet<>();
  private final List<Diagnostic> found = new ArrayList<>();

  @Override
  public List<Diagnostic> check(Model model) {
    here.addAll(model.round().types());
    for (Element each : model.round().packages()) {
      checkUses(each);
    }
    for (TypeElement type : model.round().types()) {
      checkUses(type);
      for (Element method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        checkUses(method);
      }
    }
    return found;
  }

  private void checkUses(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (isOurs(annotation) || isComposed(Annotations.type(annotation), new HashSet<>())) {
        if (element instanceof TypeElement type && isInvisible(type)) {
          report(element, annotation, type);
        }
        Optional<TypeElement> invisible = invisible(Annotations.type(annotation), new HashSet<>());
        if (invisible.isPresent()) {
          report(element, annotation, invisible.get());
        }
      }
    }
  }

  private void report(Element element, AnnotationMirror annotation, TypeElement invisible) {
    found.add(
        Diagnostic.at(
            element,
            annotation,
            Rule.COMPOSED_ANNOTATION_RETENTION,
            invisible.getSimpleName().toString()));
  }

  /** The first of other modules, among an annotation and what it is composed of. */
  private Optional<TypeElement> invisible(TypeElement type, Set<TypeElement> seen) {
    if (!seen.add(type) || !isComposed(type, new HashSet<>())) {
      return Optional.empty();
    }
    if (!here.contains(type) && isInvisible(type)) {
      return Optional.of(type);
    }
    return type.getAnnotationMirrors().stream()
        .flatMap(each -> invisible(Annotations.type(each), seen).stream())
        .findFirst();
  }

  private static boolean isComposed(TypeElement type, Set<TypeElement> seen) {
    if (!seen.add(type) || !Annotations.mayBeComposed(type)) {
      return false;
    }
    for (AnnotationMirror each : type.getAnnotationMirrors()) {
      if (isOurs(each) || isComposed(Annotations.type(each), seen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOurs(AnnotationMirror annotation) {
    String name = Annotations.name(annotation);
    return name.equals(Names.CROSS_ORIGIN) || name.equals(Names.SAME_ORIGIN);
  }

  private static boolean isInvisible(TypeElement type) {
    return type.getKind() == ElementKind.ANNOTATION_TYPE
        && Annotations.find(type, Names.RETENTION)
            .flatMap(retention -> Annotations.value(retention, "value"))
            .filter(
                value ->
                    value.getValue() instanceof VariableElement constant
                        && constant.getSimpleName().contentEquals("RUNTIME"))
            .isEmpty();
  }
}
