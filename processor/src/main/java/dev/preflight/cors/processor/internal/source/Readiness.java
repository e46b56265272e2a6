package dev.preflight.cors.processor.internal.source;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Tells whether a type can be read already, or refers to something that does not exist (yet):
 * another processor may generate it in this compilation. If nobody does, javac itself reports it,
 * and there is nothing for us to add.
 */
final class Readiness {

  boolean isReadable(TypeElement type) {
    return hasReadableAnnotations(type)
        && isResolved(type.getSuperclass())
        && areResolved(type.getInterfaces())
        && areReadableMembers(type.getEnclosedElements());
  }

  private boolean areReadableMembers(List<? extends Element> members) {
    for (Element each : members) {
      if (!isReadableMember(each)) {
        return false;
      }
    }
    return true;
  }

  private boolean isReadableMember(Element member) {
    if (member instanceof TypeElement nested) {
      return isReadable(nested);
    }
    if (member instanceof ExecutableElement method) {
      return hasReadableAnnotations(method)
          && isResolved(method.getReturnType())
          && areReadableVariables(method.getParameters());
    }
    return !(member instanceof VariableElement field) || isReadableVariable(field);
  }

  private static boolean areReadableVariables(List<? extends VariableElement> variables) {
    for (VariableElement each : variables) {
      if (!isReadableVariable(each)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isReadableVariable(VariableElement variable) {
    return hasReadableAnnotations(variable) && isResolved(variable.asType());
  }

  static boolean hasReadableAnnotations(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (Annotations.isUnresolved(annotation)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areResolved(List<? extends TypeMirror> types) {
    for (TypeMirror each : types) {
      if (!isResolved(each)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isResolved(TypeMirror type) {
    return type.getKind() != TypeKind.ERROR;
  }
}
