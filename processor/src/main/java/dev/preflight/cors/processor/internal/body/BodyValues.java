package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

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

  private static final Set<String> COLLECTIONS =
      Set.of(
          "of",
          "asList",
          "singletonList",
          "singleton",
          "copyOf",
          "stream",
          "unmodifiableSet",
          "unmodifiableList",
          "newArrayList",
          "newHashSet",
          "ofEntries",
          "concat");

  private static final Set<String> SAME =
      Set.of(
          "toString",
          "intern",
          "trim",
          "strip",
          "valueOf",
          "requireNonNull",
          "stream",
          "toList",
          "iterator",
          "filter",
          "sorted",
          "distinct",
          "keySet",
          "toArray");

  /** Calls whose last argument is what stands where nothing else does. */
  private static final Set<String> DEFAULTS =
      Set.of(
          "orElse",
          "getOrDefault",
          "getProperty",
          "requireNonNullElse",
          "firstNonNull",
          "defaultIfNull",
          "defaultString",
          "defaultIfEmpty",
          "defaultIfBlank");

  private final Scopes scopes;
  private final Set<Local> inQuestion = new HashSet<>();
  private int depth;
  private int steps;

  /** Whether those texts do that are known, though others may come when the code runs. */
  private boolean someDo;

  BodyValues(Scopes scopes) {
    this.scopes = scopes;
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
    return expression instanceof MethodInvocationTree call ? ofCall(call, scope) : Optional.empty();
  }

  private Optional<Set<String>> ofMember(MemberSelectTree select, BodyScope scope) {
    ExpressionTree of = select.getExpression();
    if (isEnum(of, scope) && scope.type(of.toString()).isEmpty()) {
      return of(of, scope);
    }
    return scope
        .type(of)
        .flatMap(BodyType::element)
        .flatMap(type -> BodyScope.field(type, select.getIdentifier().toString()))
        .flatMap(this::ofField);
  }

  private Optional<Set<String>> all(
      Collection<? extends ExpressionTree> expressions, BodyScope scope) {
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
      return scope.field(name).flatMap(this::ofField);
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

  private Optional<Set<String>> ofField(VariableElement field) {
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
                            : of(initial, scope)));
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
        : scopes.of(field).flatMap(scope -> all(assigned, scope));
  }

  /** The one text among the arguments of an enum constant: {@code TENANT("X-Tenant")}. */
  private Optional<Set<String>> ofEnumConstant(ExpressionTree initial, BodyScope scope) {
    if (!(initial instanceof NewClassTree created)) {
      return Optional.empty();
    }
    Set<String> texts = new LinkedHashSet<>();
    created.getArguments().forEach(each -> of(each, scope).ifPresent(texts::addAll));
    return texts.size() == 1 ? Optional.of(texts) : Optional.empty();
  }

  private Optional<Set<String>> ofCall(MethodInvocationTree call, BodyScope scope) {
    String name = BodyScope.name(call);
    List<? extends ExpressionTree> arguments = call.getArguments();
    Optional<ExpressionTree> receiver =
        call.getMethodSelect() instanceof MemberSelectTree select
            ? Optional.of(select.getExpression())
            : Optional.empty();
    if (name.equals("toLowerCase") || name.equals("toUpperCase")) {
      UnaryOperator<String> change =
          text ->
              name.equals("toLowerCase")
                  ? text.toLowerCase(Locale.ROOT)
                  : text.toUpperCase(Locale.ROOT);
      return receiver
          .flatMap(each -> of(each, scope))
          .map(texts -> texts.stream().map(change).collect(Collectors.toSet()));
    }
    if (receiver.isPresent() && isEnum(receiver.get(), scope)) {
      return name.equals("name") ? enumName(receiver.get()) : of(receiver.get(), scope);
    }
    if (name.equals("join") && !arguments.isEmpty()) {
      // The parts stand for the whole: what is joined is a list of names, and read as one.
      boolean bySeparator = receiver.filter(each -> each.toString().endsWith("String")).isPresent();
      return all(arguments.subList(bySeparator ? 1 : 0, arguments.size()), scope);
    }
    if (COLLECTIONS.contains(name) && !arguments.isEmpty()) {
      Optional<Set<String>> elements = all(arguments, scope);
      if (elements.isPresent()) {
        return elements;
      }
    }
    if (someDo && DEFAULTS.contains(name) && !arguments.isEmpty()) {
      List<ExpressionTree> either = new ArrayList<>(receiver.stream().toList());
      either.add(arguments.get(arguments.size() - 1));
      return all(either, scope);
    }
    if (SAME.contains(name)) {
      return receiver
          .flatMap(each -> of(each, scope))
          .or(() -> arguments.stream().findFirst().flatMap(each -> of(each, scope)));
    }
    return scope.candidates(call).stream()
        .findFirst()
        .flatMap(method -> returned(method, call, scope));
  }

  private static boolean isEnum(ExpressionTree expression, BodyScope scope) {
    return scope
        .type(expression)
        .flatMap(BodyType::element)
        .map(TypeElement::getKind)
        .filter(ElementKind.ENUM::equals)
        .isPresent();
  }

  private static Optional<Set<String>> enumName(ExpressionTree constant) {
    String text = constant.toString();
    return Optional.of(Set.of(text.substring(text.lastIndexOf('.') + 1)));
  }

  /** What a helper returns that does nothing else. */
  private Optional<Set<String>> returned(
      ExecutableElement method, MethodInvocationTree call, BodyScope caller) {
    return scopes
        .tree(method)
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(tree -> tree.getBody() != null && tree.getBody().getStatements().size() == 1)
        .flatMap(
            tree -> {
              StatementTree only = tree.getBody().getStatements().get(0);
              return only instanceof ReturnTree returned && returned.getExpression() != null
                  ? scopes
                      .ofCall(method, tree, call, caller, this)
                      .flatMap(scope -> of(returned.getExpression(), scope))
                  : Optional.empty();
            });
  }
}
