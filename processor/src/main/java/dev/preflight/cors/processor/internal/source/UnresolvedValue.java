package dev.preflight.cors.processor.internal.source;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * Tells annotation values that the compiler could not resolve; it stands the text {@code <error>}
 * in for them.
 */
final class UnresolvedValue extends SimpleAnnotationValueVisitor14<Boolean, @Nullable Void> {

  UnresolvedValue() {
    super(false);
  }

  @Override
  public Boolean visitString(String text, @Nullable Void unused) {
    return text.equals("<error>");
  }

  @Override
  public Boolean visitType(TypeMirror type, @Nullable Void unused) {
    return type.getKind() == TypeKind.ERROR;
  }

  @Override
  public Boolean visitAnnotation(AnnotationMirror annotation, @Nullable Void unused) {
    return Annotations.isUnresolved(annotation);
  }

  @Override
  public Boolean visitArray(List<? extends AnnotationValue> values, @Nullable Void unused) {
    for (AnnotationValue value : values) {
      if (value.accept(this, null)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Boolean visitUnknown(AnnotationValue value, @Nullable Void unused) {
    return true;
  }
}
