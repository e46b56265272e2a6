package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.preflight.cors.processor.internal.scope.BodyScope;
import dev.preflight.cors.processor.internal.scope.BodyType;
import dev.preflight.cors.processor.internal.scope.Local;
import dev.preflight.cors.processor.internal.scope.ReadCalls;
import dev.preflight.cors.processor.internal.scope.SetCalls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Opens the scopes of bodies. */
final class Scopes {

  private final SourceUnits units;
  private final Types types;
  private final Supplier<List<TypeElement>> sources;
  private final Map<ExecutableElement, List<ExecutableElement>> implementations = new HashMap<>();
  private final Set<TypeElement> aboveSources = new HashSet<>();
  private final Map<TypeElement, Boolean> holdsMessage = new HashMap<>();

  /**
   * For the sources of a compilation.
   *
   * @param sources their types, among which the implementations of interfaces are looked for
   */
  Scopes(SourceUnits units, Types types, Supplier<List<TypeElement>> sources) {
    this.units = units;
    this.types = types;
    this.sources = sources;
  }

  /**
   * The methods that may run where this one is called: of one without a body, all that have one.
   */
  List<ExecutableElement> bodies(ExecutableElement method) {
    if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
      return List.of(method);
    }
    List<ExecutableElement> known = implementations.get(method);
    if (known == null) {
      known = findImplementations(method);
      implementations.put(method, known);
    }
    return known;
  }

  private List<ExecutableElement> findImplementations(ExecutableElement declared) {
    TypeElement owner = SourceUnits.typeOf(declared);
    List<ExecutableElement> found = new ArrayList<>();
    for (TypeElement type : sources.get()) {
      if (units.members().lineage(type).contains(owner)) {
        for (ExecutableElement each : ElementFilter.methodsIn(type.getEnclosedElements())) {
          if (each.getSimpleName().equals(declared.getSimpleName())
              && each.getParameters().size() == declared.getParameters().size()
              && !each.getModifiers().contains(Modifier.ABSTRACT)) {
            found.add(each);
          }
        }
      }
    }
    return found;
  }

  /** Whether a call on an object of a type can lead to a body that the compiler shows. */
  boolean leadsToSources(TypeElement type) {
    for (TypeElement each : units.members().lineage(type)) {
      if (aboveSources().contains(each) || units.tree(each).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether code that has this can do something with headers of a request or a response. */
  static boolean isOfMessage(BodyType type) {
    return ReadCalls.isOfRequest(type) || SetCalls.isOfResponse(type);
  }

  /** Whether objects of a type hold something of a message. */
  boolean holdsMessage(TypeElement type) {
    Boolean known = holdsMessage.get(type);
    if (known == null) {
      known = holdsAny(type, Scopes::isOfMessage);
      holdsMessage.put(type, known);
    }
    return known;
  }

  /** Whether objects of a type hold something of such a type. */
  boolean holdsAny(TypeElement type, Predicate<BodyType> such) {
    for (TypeElement each : units.members().lineage(type)) {
      for (VariableElement field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
        if (BodyType.of(field.asType()).filter(such).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The classes of the sources, with all that they extend and implement. */
  private Set<TypeElement> aboveSources() {
    if (aboveSources.isEmpty()) {
      for (TypeElement each : sources.get()) {
        aboveSources.addAll(units.members().lineage(each));
      }
    }
    return aboveSources;
  }

  Optional<Tree> tree(Element element) {
    return units.tree(element);
  }

  /** The scope of a class, for what stands in its members' initialisers. */
  Optional<BodyScope> of(Element member) {
    TypeElement owner = SourceUnits.typeOf(member);
    return of(owner, owner);
  }

  Optional<BodyScope> of(TypeElement owner, TypeElement self) {
    Optional<CompilationUnitTree> unit = units.unit(owner);
    return unit.isPresent()
        ? Optional.of(
            new BodyScope(unit.get(), units.names(unit.get()), units.members(), types, owner, self))
        : Optional.empty();
  }

  /** The scope of a method that the container calls, which fills the parameters with anything. */
  Optional<BodyScope> ofEntry(ExecutableElement method, TypeElement self) {
    return of(method, self, Optional.empty());
  }

  /** The scope of a method that a reference hands over, with what its one parameter stands for. */
  Optional<BodyScope> ofReference(
      ExecutableElement method, TypeElement self, Optional<Set<String>> texts) {
    TypeElement owner = SourceUnits.typeOf(method);
    return of(
        method,
        units.members().lineage(self).contains(owner) ? self : owner,
        method.getParameters().size() == 1 ? texts : Optional.empty());
  }

  private Optional<BodyScope> of(
      ExecutableElement method, TypeElement self, Optional<Set<String>> texts) {
    Optional<BodyScope> scope = of(SourceUnits.typeOf(method), self);
    if (scope.isPresent()) {
      for (VariableElement parameter : method.getParameters()) {
        scope
            .get()
            .put(
                parameter.getSimpleName().toString(),
                Local.parameter(BodyType.of(parameter.asType()), texts));
      }
    }
    return scope;
  }

  /** The scope of a method that another body calls, with what the caller hands over. */
  Optional<BodyScope> ofCall(
      ExecutableElement method,
      MethodTree tree,
      MethodInvocationTree call,
      BodyScope caller,
      BodyValues values) {
    TypeElement owner = SourceUnits.typeOf(method);
    boolean ofSame = units.members().lineage(caller.self()).contains(owner);
    Optional<BodyScope> scope = of(owner, ofSame ? caller.self() : owner);
    if (scope.isPresent()) {
      bind(method, tree, call.getArguments(), scope.get(), caller, values);
    }
    return scope;
  }

  private static void bind(
      ExecutableElement method,
      MethodTree tree,
      List<? extends ExpressionTree> arguments,
      BodyScope callee,
      BodyScope caller,
      BodyValues values) {
    List<? extends VariableElement> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      Optional<BodyType> declared = BodyType.of(parameters.get(i).asType());
      Optional<BodyType> type = declared;
      Optional<Set<String>> texts = Optional.empty();
      if (i < arguments.size()) {
        ExpressionTree argument = arguments.get(i);
        texts = values.of(argument, caller);
        Optional<BodyType> handed = caller.type(argument);
        type = handed.isPresent() && handed.get().isOfHeaders() ? handed : declared;
      }
      callee.put(tree.getParameters().get(i).getName().toString(), Local.parameter(type, texts));
    }
  }
}
