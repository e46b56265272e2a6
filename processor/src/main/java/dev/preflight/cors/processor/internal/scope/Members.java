package dev.preflight.cors.processor.internal.scope;

import dev.preflight.cors.processor.internal.source.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * The fields and methods that a name means: of a type, or, without one, of this object, the types
 * around it, and static imports.
 *
 * @param owner the type in which the name is written
 * @param self the type of {@code this}: the owner or a subclass
 */
record Members(UnitNames names, TypeElement owner, TypeElement self) {

  /** The methods that a bare name means, of the nearest type that has any. */
  List<ExecutableElement> methods(String name, int arguments) {
    return around(type -> Optional.of(methods(type, name, arguments)).filter(all -> !all.isEmpty()))
        .findFirst()
        .orElseGet(
            () ->
                names.typesOfImportedMember(name).stream()
                    .flatMap(type -> methods(type, name, arguments).stream())
                    .toList());
  }

  /** Of the nearest type that has any. */
  static List<ExecutableElement> methods(TypeElement type, String name, int arguments) {
    for (TypeElement each : Hierarchy.lineage(type)) {
      List<ExecutableElement> found = new ArrayList<>();
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        if (method.getSimpleName().contentEquals(name)
            && (method.getParameters().size() == arguments || method.isVarArgs())) {
          found.add(method);
        }
      }
      if (!found.isEmpty()) {
        return List.copyOf(found);
      }
    }
    return List.of();
  }

  /** All of this name that a type declares or inherits, whatever their parameters. */
  static List<ExecutableElement> methods(TypeElement type, String name) {
    return Hierarchy.lineage(type).stream()
        .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
        .filter(method -> method.getSimpleName().contentEquals(name))
        .toList();
  }

  /** The field that a bare name means. */
  Optional<VariableElement> field(String name) {
    return Stream.concat(
            around(type -> field(type, name)),
            names.typesOfImportedMember(name).stream().flatMap(type -> field(type, name).stream()))
        .findFirst();
  }

  /** The field of this name that a type declares or inherits. */
  static Optional<VariableElement> field(TypeElement type, String name) {
    return Hierarchy.lineage(type).stream()
        .flatMap(each -> ElementFilter.fieldsIn(each.getEnclosedElements()).stream())
        .filter(field -> field.getSimpleName().contentEquals(name))
        .findFirst();
  }

  /** What the types around the name have, from the inside: of a subclass's first. */
  private <T> Stream<T> around(Function<TypeElement, Optional<T>> find) {
    return Stream.concat(enclosing(self), enclosing(owner))
        .flatMap(type -> find.apply(type).stream());
  }

  private static Stream<TypeElement> enclosing(TypeElement innermost) {
    return Stream.<Element>iterate(
            innermost, TypeElement.class::isInstance, Element::getEnclosingElement)
        .map(TypeElement.class::cast);
  }
}
