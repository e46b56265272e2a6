package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.preflight.cors.processor.internal.scope.BodyScope;
import dev.preflight.cors.processor.internal.scope.BodyType;
import dev.preflight.cors.processor.internal.scope.Local;
import dev.preflight.cors.processor.internal.scope.SetCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the response headers that a body sets. */
final class HeaderSetScanner extends BodyScanner {

  /**
   * What stands in an expression that builds a redirect. Browsers follow it, and no script ever
   * sees its {@code Location}.
   */
  private static final Pattern REDIRECT =
      Pattern.compile(
          "seeOther|temporaryRedirect|SEE_OTHER|FOUND|MOVED_PERMANENTLY|TEMPORARY_REDIRECT"
              + "|PERMANENT_REDIRECT|\\b30[12378]\\b");

  private final Set<HeaderSet> sets;

  HeaderSetScanner(SourceUnits units, Scopes scopes, BodyScope scope, Set<HeaderSet> sets) {
    super(units, scopes, scope);
    this.sets = sets;
  }

  private HeaderSetScanner(HeaderSetScanner caller, BodyScope scope) {
    super(caller, scope);
    this.sets = caller.sets;
  }

  @Override
  BodyScanner in(BodyScope callee) {
    return new HeaderSetScanner(this, callee);
  }

  @Override
  boolean carriesHeaders(BodyType type) {
    return SetCalls.isOfResponse(type);
  }

  /** {@code HEADERS.forEach(response.getHeaders()::add)}. */
  @Override
  void reference(BodyType receiver, MemberReferenceTree reference, ExpressionTree on) {
    if (SetCalls.isByName(receiver, reference.getName().toString())) {
      addEntries(on);
    }
  }

  @Override
  void call(BodyType receiver, MethodInvocationTree call) {
    String method = BodyScope.name(call);
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (SetCalls.isByName(receiver, method) && arguments.size() >= 2) {
      Optional<Set<String>> names = values(arguments.get(0));
      boolean redirects = REDIRECT.matcher(start(call)).find();
      names.ifPresent(
          found ->
              found.stream()
                  .filter(name -> !redirects || !name.equalsIgnoreCase("Location"))
                  .forEach(name -> sets.add(new HeaderSet(name, writtenValues(arguments.get(1))))));
    } else {
      SetCalls.built(receiver, method)
          .filter(header -> !header.equals("Location") || !REDIRECT.matcher(start(call)).find())
          .ifPresent(header -> sets.add(new HeaderSet(header, Optional.empty())));
    }
    // {@code HEADERS.forEach((name, value) -> headers.add(name, value))}
    if (method.equals("forEach")
        && arguments.size() == 1
        && arguments.get(0) instanceof LambdaExpressionTree lambda
        && lambda.getParameters().size() == 2
        && setsHeaders(lambda.getBody())
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      addEntries(select.getExpression());
    }
  }

  /** {@code for (var entry : HEADERS.entrySet()) response.header(entry.getKey(), …)}. */
  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
    if (loop.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && Set.of("entrySet", "keySet").contains(BodyScope.name(call))
        && setsHeaders(loop.getStatement())) {
      addEntries(select.getExpression());
    }
    return super.visitEnhancedForLoop(loop, null);
  }

  /** Whether something here hands on to a response, and not to a map of the user's. */
  private boolean setsHeaders(Tree body) {
    List<MethodInvocationTree> calls = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void unused) {
        calls.add(call);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(body, null);
    return calls.stream().anyMatch(this::setsHeader);
  }

  private boolean setsHeader(MethodInvocationTree call) {
    return scope()
            .receiver(call)
            .filter(type -> SetCalls.isByName(type, BodyScope.name(call)))
            .isPresent()
        || call.getArguments().stream()
            .anyMatch(each -> scope().type(each).filter(SetCalls::isOfResponse).isPresent());
  }

  /** The expression that a chain of calls is made on, and what was assigned to its variable. */
  private String start(MethodInvocationTree call) {
    ExpressionTree expression = call;
    while (true) {
      if (expression instanceof MethodInvocationTree inner) {
        expression = inner.getMethodSelect();
      } else if (expression instanceof MemberSelectTree select) {
        expression = select.getExpression();
      } else {
        break;
      }
    }
    String assigned =
        expression instanceof IdentifierTree variable
            ? scope()
                .local(variable.getName().toString())
                .map(local -> local.assigned().toString())
                .orElse("")
            : "";
    return call.getMethodSelect() + assigned;
  }

  /** The entries of a constant map. */
  private void addEntries(ExpressionTree map) {
    if (map instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      initial(name).ifPresent(this::addEntries);
      tree(scope().owner()).map(type -> FieldScanner.put(name, type)).stream()
          .flatMap(List::stream)
          .forEach(put -> add(put.getArguments().get(0), put.getArguments().get(1)));
    } else if (map instanceof MethodInvocationTree call) {
      List<? extends ExpressionTree> arguments = call.getArguments();
      String method = BodyScope.name(call);
      if (method.equals("of")) {
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
          add(arguments.get(i), arguments.get(i + 1));
        }
      } else if (method.equals("ofEntries")) {
        arguments.forEach(this::addEntries);
      } else if (method.equals("entry") && arguments.size() == 2) {
        add(arguments.get(0), arguments.get(1));
      }
    }
  }

  private Optional<ExpressionTree> initial(String name) {
    Optional<Local> local = scope().local(name);
    if (local.isPresent()) {
      return local.get().assigned().stream().findFirst();
    }
    return scope()
        .field(name)
        .flatMap(this::tree)
        .filter(VariableTree.class::isInstance)
        .map(tree -> ((VariableTree) tree).getInitializer());
  }

  private void add(ExpressionTree name, ExpressionTree value) {
    values(name)
        .ifPresent(
            names -> names.forEach(each -> sets.add(new HeaderSet(each, writtenValues(value)))));
  }
}
