package dev.preflight.cors.processor.internal.source;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

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

  /** The annotation on an element that is {@code @SameOrigin}, or is composed with it. */
  public static Optional<AnnotationMirror> sameOrigin(Element element) {
    return sameOrigin(element, new HashSet<>());
  }

  private static Optional<AnnotationMirror> sameOrigin(Element element, Set<TypeElement> seen) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      TypeElement type = type(annotation);
      String name = type.getQualifiedName().toString();
      if (name.equals(Names.SAME_ORIGIN)
          || (!name.startsWith("java.")
              && !name.startsWith(Names.REST)
              && seen.add(type)
              && sameOrigin(type, seen).isPresent())) {
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
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
        .<AnnotationValue>map(entry -> entry.getValue())
        .findFirst();
  }

  /**
   * The elements of an array member in source order, or the one value that stands for an array of
   * it.
   */
  public static List<AnnotationValue> elements(AnnotationValue value) {
    return value.getValue() instanceof List<?> values
        ? values.stream().map(AnnotationValue.class::cast).toList()
        : List.of(value);
  }

  /** The class of a member, unless it is the one that stands for none. */
  public static Optional<TypeElement> type(AnnotationMirror annotation, String member) {
    return value(annotation, member)
        .filter(value -> value.getValue() instanceof DeclaredType)
        .map(value -> (TypeElement) ((DeclaredType) value.getValue()).asElement())
        .filter(type -> !type.getQualifiedName().contentEquals(Names.NO_DECIDER));
  }

  /** The strings of a member, empty if it is not set. */
  public static List<String> strings(AnnotationMirror annotation, String member) {
    return value(annotation, member).map(Annotations::elements).stream()
        .flatMap(List::stream)
        .map(value -> String.valueOf(value.getValue()))
        .toList();
  }

  /** The string {@code value} of an annotation such as {@code @Path("x")}. */
  public static Optional<String> string(Element element, String annotationName) {
    return find(element, annotationName)
        .flatMap(annotation -> value(annotation, "value"))
        .map(v -> String.valueOf(v.getValue()));
  }

  /**
   * Whether an annotation or a value in it refers to something the compiler cannot resolve (yet).
   */
  static boolean isUnresolved(AnnotationMirror annotation) {
    DeclaredType type = annotation.getAnnotationType();
    return type.getKind() == javax.lang.model.type.TypeKind.ERROR
        || annotation.getElementValues().values().stream()
            .flatMap(value -> elements(value).stream())
            .anyMatch(Annotations::isUnresolvedValue);
  }

  private static boolean isUnresolvedValue(AnnotationValue value) {
    return value.accept(new UnresolvedValue(), null);
  }

  /** All annotations of an element that belong to Jakarta REST or are HTTP method designators. */
  public static Stream<? extends AnnotationMirror> ofJakartaRest(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(
            annotation ->
                name(annotation).startsWith(Names.REST)
                    || has(type(annotation), Names.HTTP_METHOD));
  }
}
