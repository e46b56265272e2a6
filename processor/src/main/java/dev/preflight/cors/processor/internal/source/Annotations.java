package dev.preflight.cors.processor.internal.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Reads annotations as the compiler holds them. The user's classes are never loaded. */
public final class Annotations {

  private Annotations() {}

  public static String name(AnnotationMirror annotation) {
    return type(annotation).getQualifiedName().toString();
  }

  public static TypeElement type(AnnotationMirror annotation) {
    return (TypeElement) annotation.getAnnotationType().asElement();
  }

  public static Optional<AnnotationMirror> find(Element element, String annotationName) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (name(annotation).equals(annotationName)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  public static boolean has(Element element, String annotationName) {
    return find(element, annotationName).isPresent();
  }

  /** Whether an element has any of these annotations. */
  public static boolean hasAny(Element element, Set<String> annotationNames) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (annotationNames.contains(name(annotation))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these elements has any of these annotations. */
  public static boolean anyHasAny(List<? extends Element> elements, Set<String> annotationNames) {
    for (Element each : elements) {
      if (hasAny(each, annotationNames)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an annotation may be composed with one of ours. Those of the JDK and of Jakarta EE are
   * not, and are on nearly every element; what they are annotated with need not be read.
   */
  public static boolean mayBeComposed(TypeElement annotation) {
    String name = annotation.getQualifiedName().toString();
    return !name.startsWith("java.") && !name.startsWith("javax.") && !name.startsWith("jakarta.");
  }

  /** The annotation on an element that is {@code @SameOrigin}, or is composed with it. */
  public static Optional<AnnotationMirror> sameOrigin(Element element) {
    return sameOrigin(element, new HashSet<>());
  }

  private static Optional<AnnotationMirror> sameOrigin(Element element, Set<TypeElement> seen) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      TypeElement type = type(annotation);
      String name = type.getQualifiedName().toString();
      if (name.equals(Names.SAME_ORIGIN)
          || (mayBeComposed(type) && seen.add(type) && sameOrigin(type, seen).isPresent())) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  /** Whether {@code @SameOrigin} stands on an element, composed or not. */
  public static boolean isSameOrigin(Element element) {
    return sameOrigin(element).isPresent();
  }

  /** The explicit value of a member; defaults are not looked at. */
  public static Optional<AnnotationValue> value(AnnotationMirror annotation, String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /**
   * The elements of an array member in source order, or the one value that stands for an array of
   * it.
   */
  public static List<AnnotationValue> elements(AnnotationValue value) {
    if (!(value.getValue() instanceof List<?> values)) {
      return List.of(value);
    }
    List<AnnotationValue> elements = new ArrayList<>(values.size());
    for (Object each : values) {
      elements.add((AnnotationValue) each);
    }
    return elements;
  }

  /** The elements of an array member in source order, empty if it is not set. */
  public static List<AnnotationValue> elements(AnnotationMirror annotation, String member) {
    Optional<AnnotationValue> value = value(annotation, member);
    return value.isPresent() ? elements(value.get()) : List.of();
  }

  /** The class of a member, unless it is the one that stands for none. */
  public static Optional<TypeElement> type(AnnotationMirror annotation, String member) {
    Optional<AnnotationValue> value = value(annotation, member);
    if (value.isEmpty() || !(value.get().getValue() instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement type = (TypeElement) declared.asElement();
    return type.getQualifiedName().contentEquals(Names.NO_DECIDER)
        ? Optional.empty()
        : Optional.of(type);
  }

  /** The strings of a member, empty if it is not set. */
  public static List<String> strings(AnnotationMirror annotation, String member) {
    List<String> strings = new ArrayList<>();
    for (AnnotationValue value : elements(annotation, member)) {
      strings.add(String.valueOf(value.getValue()));
    }
    return strings;
  }

  /** The string {@code value} of an annotation such as {@code @Path("x")}. */
  public static Optional<String> string(Element element, String annotationName) {
    Optional<AnnotationMirror> annotation = find(element, annotationName);
    if (annotation.isEmpty()) {
      return Optional.empty();
    }
    Optional<AnnotationValue> value = value(annotation.get(), "value");
    return value.isPresent()
        ? Optional.of(String.valueOf(value.get().getValue()))
        : Optional.empty();
  }

  /**
   * Whether an annotation or a value in it refers to something the compiler cannot resolve (yet).
   */
  static boolean isUnresolved(AnnotationMirror annotation) {
    if (annotation.getAnnotationType().getKind() == TypeKind.ERROR) {
      return true;
    }
    for (AnnotationValue value : annotation.getElementValues().values()) {
      for (AnnotationValue element : elements(value)) {
        if (element.accept(new UnresolvedValue(), null)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an annotation belongs to Jakarta REST or is an HTTP method designator. */
  private static boolean isOfJakartaRest(AnnotationMirror annotation) {
    return name(annotation).startsWith(Names.REST) || has(type(annotation), Names.HTTP_METHOD);
  }

  /** Whether an element has an annotation of Jakarta REST or an HTTP method designator. */
  public static boolean hasOfJakartaRest(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (isOfJakartaRest(annotation)) {
        return true;
      }
    }
    return false;
  }
}
