package dev.preflight.cors.processor.internal.scope;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Tells overloaded methods apart, as far as the types of a call's arguments are known. One that is
 * left in by mistake costs a note that is not true: code bases have a dozen methods {@code ok} in
 * one class, and one of them sets a header.
 */
final class Overloads {

  private Overloads() {}

  /** The methods that a call with these arguments can mean; all if that leaves none. */
  static List<ExecutableElement> fitting(
      List<ExecutableElement> methods, List<? extends ExpressionTree> arguments, BodyScope scope) {
    if (methods.size() < 2) {
      return methods;
    }
    List<ExecutableElement> found =
        methods.stream().filter(method -> fits(method, arguments, scope)).toList();
    return found.isEmpty() ? methods : found;
  }

  private static boolean fits(
      ExecutableElement method, List<? extends ExpressionTree> arguments, BodyScope scope) {
    List<? extends VariableElement> parameters = method.getParameters();
    int fixed = method.isVarArgs() ? parameters.size() - 1 : parameters.size();
    for (int i = 0; i < Math.min(fixed, arguments.size()); i++) {
      if (!fits(parameters.get(i).asType(), arguments.get(i), scope)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(TypeMirror parameter, ExpressionTree argument, BodyScope scope) {
    if (argument instanceof LiteralTree literal) {
      return fits(parameter, literal);
    }
    Optional<TypeElement> wanted = element(parameter);
    if (argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree) {
      return !parameter.getKind().isPrimitive()
          && wanted.filter(each -> each.getKind() != ElementKind.INTERFACE).isEmpty();
    }
    Optional<TypeElement> given = scope.type(argument).flatMap(BodyType::element);
    if (given.isEmpty()) {
      return true;
    }
    if (parameter.getKind().isPrimitive()) {
      return given.get().getQualifiedName().toString().startsWith("java.lang.");
    }
    // Either way: of a type variable, only the bound is known.
    return wanted.isEmpty()
        || isBelow(given.get(), wanted.get(), scope)
        || isBelow(wanted.get(), given.get(), scope);
  }

  private static boolean fits(TypeMirror parameter, LiteralTree literal) {
    Object value = literal.getValue();
    if (value == null) {
      return !parameter.getKind().isPrimitive();
    }
    if (parameter.getKind().isPrimitive()) {
      return !(value instanceof String)
          && (value instanceof Boolean) == (parameter.getKind() == TypeKind.BOOLEAN);
    }
    String type = value.getClass().getName();
    return element(parameter)
        .map(
            wanted ->
                wanted.getQualifiedName().contentEquals(type)
                    || wanted.getQualifiedName().contentEquals("java.lang.Object")
                    || wanted.getQualifiedName().contentEquals("java.lang.Number")
                    || (wanted.getKind() == ElementKind.INTERFACE
                        && wanted.getQualifiedName().toString().startsWith("java.")))
        .orElse(true);
  }

  private static Optional<TypeElement> element(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
        : Optional.empty();
  }

  private static boolean isBelow(TypeElement type, TypeElement other, BodyScope scope) {
    return other.getQualifiedName().contentEquals("java.lang.Object") || scope.isBelow(type, other);
  }
}
