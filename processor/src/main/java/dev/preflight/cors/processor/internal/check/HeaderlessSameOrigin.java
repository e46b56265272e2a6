package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.rule.Rule;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds {@code @SameOrigin} on parameters and fields of a type that read no request header. */
record HeaderlessSameOrigin(TypeElement type, Hierarchy hierarchy, List<Diagnostic> found) {

  void check() {
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind().isField()) {
        check(member, true);
      } else if (member instanceof ExecutableElement method && !isOfRecord(method)) {
        boolean isCalled = isCalled(method);
        for (Element parameter : method.getParameters()) {
          check(parameter, isCalled);
        }
      }
    }
  }

  /** The parameters of a record's constructor repeat what stands on its fields. */
  private boolean isOfRecord(ExecutableElement method) {
    return type.getKind() == ElementKind.RECORD && method.getKind() == ElementKind.CONSTRUCTOR;
  }

  /** Nobody fills the parameters of a method that Jakarta REST does not know. */
  private boolean isCalled(ExecutableElement method) {
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      return true;
    }
    for (ExecutableElement each : hierarchy.overridden(method)) {
      if (Annotations.hasOfJakartaRest(each)) {
        return true;
      }
    }
    return false;
  }

  private void check(Element element, boolean isFilled) {
    if (isFilled
        && (Annotations.has(element, Names.HEADER_PARAM)
            || Annotations.has(element, Names.BEAN_PARAM))) {
      return;
    }
    Optional<AnnotationMirror> annotation = Annotations.sameOrigin(element);
    if (annotation.isPresent()) {
      found.add(
          Diagnostic.at(
              element, annotation.get(), Rule.SAME_ORIGIN_WITHOUT_HEADER, element.getSimpleName()));
    }
  }
}
