package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.preflight.cors.processor.internal.scope.BodyScope;
import dev.preflight.cors.processor.internal.scope.BodyType;
import dev.preflight.cors.processor.internal.scope.Local;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * The texts that an expression can stand for: literals, constants of any class, also imported
 * statically, enum constants by the text that they are made of, and what helpers return. Of a
 * collection, its elements.
 */
final class BodyValues {

  /** Constants refer to others, and helpers may call themselves. */
  private static final int DEEPEST = 12;

  /** More than anybody concatenates. */
  private static final int MOST = 32;

  /** Of one question: helpers that name each other three times each would never come to an end. */
  private static final int MOST_STEPS = 10_000;

  private final FieldValues fields;
  private final CallValues calls;
  private final Set<Local> inQuestion = new HashSet<>();
  private int depth;
  private int steps;

  /** Whether those texts do that are known, though others may come when the code runs. */
  private boolean someDo;

  BodyValues(Scopes scopes) {
    fields = new FieldValues(scopes, this);
    calls = new CallValues(scopes, this);
  }

  /** The texts; empty if they are not known. */
  Optional<Set<String>> of(ExpressionTree expression, BodyScope scope) {
    steps = depth == 0 ? 0 : steps + 1;
    if (depth >= DEEPEST || steps > MOST_STEPS) {
      return Optional.empty();
    }
    depth++;
    try {
      return find(expression, scope).filter(found -> found.size() <= MOST && !found.isEmpty());
    } finally {
      depth--;
    }
  }

  /** All texts, or those of them that are written: defaults, and the other side of a condition. */
  Optional<Set<String>> written(ExpressionTree expression, BodyScope scope) {
    Optional<Set<String>> all = of(expression, scope);
    if (all.isPresent()) {
      return all;
    }
    someDo = true;
    try {
      return of(expression, scope);
    } finally {
      someDo = false;
    }
  }

  boolean someDo() {
    return someDo;
  }

  private Optional<Set<String>> find(ExpressionTree expression, BodyScope scope) {
    if (expression instanceof LiteralTree literal) {
      Object value = literal.getValue();
      return value == null ? Optional.empty() : Optional.of(Set.of(value.toString()));
    }
    if (expression instanceof ParenthesizedTree inner) {
      return of(inner.getExpression(), scope);
    }
    if (expression instanceof ConditionalExpressionTree either) {
      return all(List.of(either.getTrueExpression(), either.getFalseExpression()), scope);
    }
    if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return of(sum.getLeftOperand(), scope)
          .flatMap(left -> sum(left, of(sum.getRightOperand(), scope)));
    }
    if (expression instanceof NewArrayTree array && array.getInitializers() != null) {
      return all(array.getInitializers(), scope);
    }
    if (expression instanceof IdentifierTree identifier) {
      return ofName(identifier.getName().toString(), scope);
    }
    if (expression instanceof MemberSelectTree select) {
      return ofMember(select, scope).or(() -> HeaderConstants.name(select));
    }
    return expression instanceof MethodInvocationTree call
        ? calls.of(call, scope)
        : Optional.empty();
  }

  private Optional<Set<String>> ofMember(MemberSelectTree select, BodyScope scope) {
    ExpressionTree of = select.getExpression();
    if (isEnum(of, scope) && scope.type(of.toString()).isEmpty()) {
      return of(of, scope);
    }
    return scope
        .type(of)
        .flatMap(BodyType::element)
        .flatMap(type -> scope.field(type, select.getIdentifier().toString()))
        .flatMap(fields::of);
  }

  Optional<Set<String>> all(Collection<? extends ExpressionTree> expressions, BodyScope scope) {
    Set<String> found = new LinkedHashSet<>();
    for (ExpressionTree each : expressions) {
      Optional<Set<String>> values = of(each, scope);
      if (values.isEmpty() && !someDo) {
        return Optional.empty();
      }
      values.ifPresent(found::addAll);
    }
    return Optional.of(found);
  }

  private static Optional<Set<String>> sum(Set<String> left, Optional<Set<String>> right) {
    if (right.isEmpty() || left.size() * right.get().size() > MOST) {
      return Optional.empty();
    }
    Set<String> sums = new LinkedHashSet<>();
    left.forEach(one -> right.get().forEach(other -> sums.add(one + other)));
    return Optional.of(sums);
  }

  private Optional<Set<String>> ofName(String name, BodyScope scope) {
    Optional<Local> local = scope.local(name);
    if (local.isEmpty()) {
      return scope.field(name).flatMap(fields::of);
    }
    if (local.get().assigned().isEmpty()) {
      return local.get().values();
    }
    // {@code name = name + …} again and again
    if (!inQuestion.add(local.get())) {
      return Optional.empty();
    }
    try {
      return all(local.get().assigned(), scope);
    } finally {
      inQuestion.remove(local.get());
    }
  }

  static boolean isEnum(ExpressionTree expression, BodyScope scope) {
    return scope
        .type(expression)
        .flatMap(BodyType::element)
        .map(TypeElement::getKind)
        .filter(ElementKind.ENUM::equals)
        .isPresent();
  }
}
