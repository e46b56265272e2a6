package dev.preflight.cors.processor.internal.scope;

import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * The members that types declare and inherit, by name. Each type is read once a round: bodies call
 * methods of the same few types of the JDK again and again.
 */
public final class MemberIndex {

  private final Map<TypeElement, List<TypeElement>> lineages = new HashMap<>();
  private final Map<TypeElement, Declared> declared = new HashMap<>();

  /** What a type itself declares. */
  private record Declared(
      Map<String, List<ExecutableElement>> methods,
      Map<String, VariableElement> fields,
      Map<String, TypeElement> types) {

    static Declared in(TypeElement type) {
      Declared members = new Declared(new HashMap<>(), new HashMap<>(), new HashMap<>());
      for (Element each : type.getEnclosedElements()) {
        members.add(each);
      }
      return members;
    }

    private void add(Element member) {
      String name = member.getSimpleName().toString();
      switch (member.getKind()) {
        case METHOD -> Lists.of(methods, name).add((ExecutableElement) member);
        case FIELD, ENUM_CONSTANT -> fields.putIfAbsent(name, (VariableElement) member);
        case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE ->
            types.putIfAbsent(name, (TypeElement) member);
        default -> {
          // Constructors and initialisers have no name that a body could use.
        }
      }
    }
  }

  /** As {@link Hierarchy#lineage} lists it. */
  public List<TypeElement> lineage(TypeElement type) {
    List<TypeElement> known = lineages.get(type);
    if (known == null) {
      known = Hierarchy.lineage(type);
      lineages.put(type, known);
    }
    return known;
  }

  /** The methods of a name that take so many arguments, of the nearest type that has any. */
  List<ExecutableElement> methods(TypeElement type, String name, int arguments) {
    for (TypeElement each : lineage(type)) {
      List<ExecutableElement> found = new ArrayList<>();
      for (ExecutableElement method : declared(each).methods().getOrDefault(name, List.of())) {
        if (method.getParameters().size() == arguments || method.isVarArgs()) {
          found.add(method);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** All methods of a name that a type declares or inherits, whatever their parameters. */
  List<ExecutableElement> methods(TypeElement type, String name) {
    List<ExecutableElement> found = new ArrayList<>();
    for (TypeElement each : lineage(type)) {
      found.addAll(declared(each).methods().getOrDefault(name, List.of()));
    }
    return found;
  }

  /** The field of a name that a type declares or inherits. */
  Optional<VariableElement> field(TypeElement type, String name) {
    for (TypeElement each : lineage(type)) {
      VariableElement field = declared(each).fields().get(name);
      if (field != null) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The class of a name that a type declares or inherits. */
  @Nullable TypeElement type(TypeElement type, String name) {
    for (TypeElement each : lineage(type)) {
      TypeElement nested = declared(each).types().get(name);
      if (nested != null) {
        return nested;
      }
    }
    return null;
  }

  private Declared declared(TypeElement type) {
    Declared known = declared.get(type);
    if (known == null) {
      known = Declared.in(type);
      declared.put(type, known);
    }
    return known;
  }
}
