package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import dev.preflight.cors.processor.internal.scope.BodyScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;

/** The texts that a field can hold: a constant, an enum constant, or what its class assigns. */
final class FieldValues {

  private final Scopes scopes;
  private final BodyValues values;

  FieldValues(Scopes scopes, BodyValues values) {
    this.scopes = scopes;
    this.values = values;
  }

  /** The texts; empty if they are not known. */
  Optional<Set<String>> of(VariableElement field) {
    Object constant = field.getConstantValue();
    if (constant != null) {
      return Optional.of(Set.of(constant.toString()));
    }
    Optional<ExpressionTree> written =
        scopes
            .tree(field)
            .filter(VariableTree.class::isInstance)
            .map(tree -> ((VariableTree) tree).getInitializer());
    if (written.isEmpty()) {
      return assigned(field);
    }
    return written.flatMap(
        initial ->
            scopes
                .of(field)
                .flatMap(
                    scope ->
                        field.getKind() == ElementKind.ENUM_CONSTANT
                            ? ofEnumConstant(initial, scope)
                            : values.of(initial, scope)));
  }

  /** Of a field without an initial value: all that its class assigns to it. */
  private Optional<Set<String>> assigned(VariableElement field) {
    List<ExpressionTree> assigned =
        scopes
            .tree(SourceUnits.typeOf(field))
            .map(tree -> FieldScanner.assigned(field.getSimpleName().toString(), tree))
            .orElse(List.of());
    return assigned.isEmpty()
        ? Optional.empty()
        : scopes.of(field).flatMap(scope -> values.all(assigned, scope));
  }

  /** The one text among the arguments of an enum constant: {@code TENANT("X-Tenant")}. */
  private Optional<Set<String>> ofEnumConstant(ExpressionTree initial, BodyScope scope) {
    if (!(initial instanceof NewClassTree created)) {
      return Optional.empty();
    }
    Set<String> texts = new LinkedHashSet<>();
    created.getArguments().forEach(each -> values.of(each, scope).ifPresent(texts::addAll));
    return texts.size() == 1 ? Optional.of(texts) : Optional.empty();
  }
}
