package dev.preflight.cors.processor.internal.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * A class with its superclasses and interfaces, in the order in which Jakarta REST looks for
 * annotations.
 */
public final class Hierarchy {

  private final Elements elements;
  private final TypeElement type;
  private final List<TypeElement> lineage;

  /** Its methods, by name: to compare each with each would take long where many types inherit. */
  private final Map<String, List<ExecutableElement>> byName = new HashMap<>();

  private final Map<String, Optional<TypeElement>> annotated = new HashMap<>();
  private final Map<Set<String>, Boolean> hasAny = new HashMap<>();

  public Hierarchy(Elements elements, TypeElement type) {
    this.elements = elements;
    this.type = type;
    this.lineage = lineage(type);
    for (TypeElement each : lineage) {
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        Lists.of(byName, method.getSimpleName().toString()).add(method);
      }
    }
  }

  /**
   * The type itself, its superclasses from near to far, then all interfaces: superclasses take
   * precedence over interfaces (Jakarta REST, "Annotation Inheritance").
   */
  public static List<TypeElement> lineage(TypeElement type) {
    List<TypeElement> classes = new ArrayList<>();
    for (Optional<TypeElement> next = Optional.of(type);
        next.isPresent();
        next = superclass(next.get())) {
      classes.add(next.get());
    }
    Set<TypeElement> all = new LinkedHashSet<>(classes);
    for (TypeElement each : classes) {
      addInterfaces(each, all);
    }
    return List.copyOf(all);
  }

  private static Optional<TypeElement> superclass(TypeElement type) {
    Optional<TypeElement> superclass = element(type.getSuperclass());
    return superclass.isPresent()
            && superclass.get().getQualifiedName().contentEquals("java.lang.Object")
        ? Optional.empty()
        : superclass;
  }

  private static void addInterfaces(TypeElement type, Set<TypeElement> all) {
    for (TypeMirror each : type.getInterfaces()) {
      Optional<TypeElement> found = element(each);
      if (found.isPresent() && all.add(found.get())) {
        addInterfaces(found.get(), all);
      }
    }
  }

  private static Optional<TypeElement> element(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
        : Optional.empty();
  }

  public List<TypeElement> lineage() {
    return lineage;
  }

  /** Whether a type is this class or interface, or a subtype of it. */
  public static boolean isSubtype(TypeElement type, String qualifiedName) {
    for (TypeElement each : lineage(type)) {
      if (each.getQualifiedName().contentEquals(qualifiedName)) {
        return true;
      }
    }
    return false;
  }

  /** The first type of the lineage with this annotation; each method of a class asks for it. */
  public Optional<TypeElement> annotated(String annotationName) {
    Optional<TypeElement> known = annotated.get(annotationName);
    if (known == null) {
      known = findAnnotated(annotationName);
      annotated.put(annotationName, known);
    }
    return known;
  }

  private Optional<TypeElement> findAnnotated(String annotationName) {
    for (TypeElement each : lineage) {
      if (Annotations.has(each, annotationName)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether a type of the lineage has any of these annotations. */
  public boolean hasAny(Set<String> annotationNames) {
    Boolean known = hasAny.get(annotationNames);
    if (known == null) {
      known = Annotations.anyHasAny(lineage, annotationNames);
      hasAny.put(annotationNames, known);
    }
    return known;
  }

  /**
   * The methods that a call on an object of the type can reach, in source order, the type's own
   * first.
   */
  public List<ExecutableElement> methods() {
    List<ExecutableElement> methods = new ArrayList<>();
    Map<String, List<ExecutableElement>> nearer = new HashMap<>();
    for (TypeElement each : lineage) {
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        List<ExecutableElement> alike = Lists.of(nearer, method.getSimpleName().toString());
        if (!method.getModifiers().contains(Modifier.STATIC)
            && !method.getModifiers().contains(Modifier.PRIVATE)
            && !isReplaced(method, alike)) {
          alike.add(method);
          methods.add(method);
        }
      }
    }
    return methods;
  }

  /**
   * The method itself and those it overrides, in the order in which Jakarta REST looks for
   * annotations.
   */
  public List<ExecutableElement> overridden(ExecutableElement method) {
    List<ExecutableElement> found = new ArrayList<>();
    found.add(method);
    for (ExecutableElement other :
        byName.getOrDefault(method.getSimpleName().toString(), List.of())) {
      if (!other.equals(method) && elements.overrides(method, other, type)) {
        found.add(other);
      }
    }
    return found;
  }

  private boolean isReplaced(ExecutableElement method, List<ExecutableElement> nearer) {
    for (ExecutableElement each : nearer) {
      if (elements.overrides(each, method, type)) {
        return true;
      }
    }
    return false;
  }

  public static TypeElement typeOf(Element member) {
    return (TypeElement)
        Objects.requireNonNull(member.getEnclosingElement(), "a member has a type");
  }
}
