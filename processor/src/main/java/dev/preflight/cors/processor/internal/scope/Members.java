package dev.preflight.cors.processor.internal.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * The fields and methods that a name means: of a type, or, without one, of this object, the types
 * around it, and static imports.
 *
 * @param owner the type in which the name is written
 * @param self the type of {@code this}: the owner or a subclass
 */
record Members(UnitNames names, MemberIndex index, TypeElement owner, TypeElement self) {

  /** The methods that a bare name means, of the nearest type that has any. */
  List<ExecutableElement> methods(String name, int arguments) {
    for (TypeElement type : around()) {
      List<ExecutableElement> found = index.methods(type, name, arguments);
      if (!found.isEmpty()) {
        return found;
      }
    }
    List<ExecutableElement> imported = new ArrayList<>();
    for (TypeElement type : names.typesOfImportedMember(name, owner)) {
      imported.addAll(index.methods(type, name, arguments));
    }
    return imported;
  }

  /** The field that a bare name means. */
  Optional<VariableElement> field(String name) {
    List<TypeElement> types = around();
    types.addAll(names.typesOfImportedMember(name, owner));
    for (TypeElement type : types) {
      Optional<VariableElement> field = index.field(type, name);
      if (field.isPresent()) {
        return field;
      }
    }
    return Optional.empty();
  }

  /** The types around the name, from the inside: those of a subclass first. */
  private List<TypeElement> around() {
    List<TypeElement> types = new ArrayList<>();
    for (TypeElement innermost : List.of(self, owner)) {
      for (Element each = innermost;
          each instanceof TypeElement type;
          each = each.getEnclosingElement()) {
        types.add(type);
      }
    }
    return types;
  }
}
