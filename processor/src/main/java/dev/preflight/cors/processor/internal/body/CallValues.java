package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import dev.preflight.cors.processor.internal.scope.BodyScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;

/** The texts that a call can give: what collections hold, and what helpers return. */
final class CallValues {

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
  private final BodyValues values;

  CallValues(Scopes scopes, BodyValues values) {
    this.scopes = scopes;
    this.values = values;
  }

  /** The texts; empty if they are not known. */
  Optional<Set<String>> of(MethodInvocationTree call, BodyScope scope) {
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
          .flatMap(each -> values.of(each, scope))
          .map(texts -> texts.stream().map(change).collect(Collectors.toSet()));
    }
    if (receiver.isPresent() && BodyValues.isEnum(receiver.get(), scope)) {
      return name.equals("name") ? enumName(receiver.get()) : values.of(receiver.get(), scope);
    }
    if (name.equals("join") && !arguments.isEmpty()) {
      // The parts stand for the whole: what is joined is a list of names, and read as one.
      boolean bySeparator = receiver.filter(each -> each.toString().endsWith("String")).isPresent();
      return values.all(arguments.subList(bySeparator ? 1 : 0, arguments.size()), scope);
    }
    if (COLLECTIONS.contains(name) && !arguments.isEmpty()) {
      Optional<Set<String>> elements = values.all(arguments, scope);
      if (elements.isPresent()) {
        return elements;
      }
    }
    if (values.someDo() && DEFAULTS.contains(name) && !arguments.isEmpty()) {
      List<ExpressionTree> either = new ArrayList<>(receiver.stream().toList());
      either.add(arguments.get(arguments.size() - 1));
      return values.all(either, scope);
    }
    if (SAME.contains(name)) {
      return receiver
          .flatMap(each -> values.of(each, scope))
          .or(() -> arguments.stream().findFirst().flatMap(each -> values.of(each, scope)));
    }
    return scope.candidates(call).stream()
        .findFirst()
        .flatMap(method -> returned(method, call, scope));
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
                      .ofCall(method, tree, call, caller, values)
                      .flatMap(scope -> values.of(returned.getExpression(), scope))
                  : Optional.empty();
            });
  }
}
