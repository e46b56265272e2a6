package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.preflight.cors.processor.internal.scope.BodyScope;
import dev.preflight.cors.processor.internal.scope.BodyType;
import dev.preflight.cors.processor.internal.scope.SetCalls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the cookies that a body creates, and those that it looks for. */
final class CookieScanner extends BodyScanner {

  private static final String REST = "jakarta.ws.rs.";
  private static final String SERVLET = "jakarta.servlet.http.";
  private static final String BUILDER = REST + "core.NewCookie.Builder";
  private static final String GET_COOKIES = "getCookies";
  private static final List<String> READERS =
      List.of(
          REST + "core.HttpHeaders",
          REST + "container.ContainerRequestContext",
          SERVLET + "HttpServletRequest");

  private final Set<CookieUse> uses;
  private final IdentityHashMap<NewClassTree, Creation> creations = new IdentityHashMap<>();
  private final Set<Tree> namedReads = Collections.newSetFromMap(new IdentityHashMap<>());
  private int nesting;

  CookieScanner(SourceUnits units, Scopes scopes, BodyScope scope, Set<CookieUse> uses) {
    super(units, scopes, scope);
    this.uses = uses;
  }

  private CookieScanner(CookieScanner caller, BodyScope scope) {
    super(caller, scope);
    this.uses = caller.uses;
  }

  /** A cookie's creation, the variable that it begins in, and the calls that say more about it. */
  private record Creation(
      String type, NewClassTree tree, List<String> variables, List<MethodInvocationTree> calls) {}

  @Override
  BodyScanner in(BodyScope callee) {
    return new CookieScanner(this, callee);
  }

  @Override
  boolean carriesHeaders(BodyType type) {
    return Scopes.isOfMessage(type);
  }

  @Override
  void reference(BodyType receiver, MemberReferenceTree reference, ExpressionTree on) {
    // No reference to a method creates or names a cookie.
  }

  /** What a body does is known when all of it is read: a variable may be changed further down. */
  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    nesting++;
    try {
      return super.scan(tree, null);
    } finally {
      nesting--;
      if (nesting == 0) {
        creations.values().forEach(this::add);
        creations.clear();
      }
    }
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    creation(tree);
    return super.visitNewClass(tree, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    ExpressionTree initial = variable.getInitializer();
    if (initial != null && base(initial) instanceof NewClassTree tree) {
      creation(tree).ifPresent(each -> each.variables().add(variable.getName().toString()));
    }
    return super.visitVariable(variable, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    ExpressionTree base = base(call);
    if (base instanceof NewClassTree tree) {
      creation(tree).ifPresent(each -> each.calls().add(call));
    } else if (base instanceof IdentifierTree variable) {
      String name = variable.getName().toString();
      creations.values().stream()
          .filter(each -> each.variables().contains(name))
          .forEach(each -> each.calls().add(call));
    }
    return super.visitMethodInvocation(call, null);
  }

  @Override
  void call(BodyType receiver, MethodInvocationTree call) {
    String method = BodyScope.name(call);
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (method.equals(GET_COOKIES)
        && READERS.stream().anyMatch(receiver::is)
        && !namedReads.contains(call)) {
      uses.add(CookieUse.read(""));
    }
    if (method.equals("get")
        && arguments.size() == 1
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getExpression() instanceof MethodInvocationTree inner
        && BodyScope.name(inner).equals(GET_COOKIES)) {
      values(arguments.get(0))
          .ifPresent(
              names -> {
                namedReads.add(inner);
                names.forEach(name -> uses.add(CookieUse.read(name)));
              });
    }
    if (SetCalls.isByName(receiver, method)
        && arguments.size() == 2
        && values(arguments.get(0)).filter(CookieScanner::isSetCookie).isPresent()) {
      CookieText.of(arguments.get(1), this::values).ifPresent(uses::add);
    }
  }

  private static boolean isSetCookie(Set<String> names) {
    return names.size() == 1 && names.iterator().next().equalsIgnoreCase("Set-Cookie");
  }

  private Optional<Creation> creation(NewClassTree tree) {
    Creation known = creations.get(tree);
    if (known != null) {
      return Optional.of(known);
    }
    if (!isCreator(tree.getIdentifier().toString())) {
      return Optional.empty();
    }
    Optional<String> type =
        scope()
            .declaredType(tree.getIdentifier())
            .flatMap(
                found ->
                    List.of(REST + "core.NewCookie", BUILDER, SERVLET + "Cookie").stream()
                        .filter(found::is)
                        .findFirst());
    type.ifPresent(
        found ->
            creations.put(tree, new Creation(found, tree, new ArrayList<>(), new ArrayList<>())));
    return Optional.ofNullable(creations.get(tree));
  }

  private void add(Creation creation) {
    CookieAttributes attributes = new CookieAttributes();
    if (creation.type().equals(REST + "core.NewCookie")) {
      attributes.ofConstructor(creation.tree().getArguments());
    }
    creation.calls().forEach(attributes::ofCall);
    Optional<Set<String>> names =
        creation.tree().getArguments().stream().findFirst().flatMap(this::values);
    uses.add(
        CookieUse.set(
            names.filter(found -> found.size() == 1).map(each -> each.iterator().next()).orElse(""),
            attributes.mayBeNone(),
            attributes.mayBeSecure()));
  }

  /**
   * Whether a body that calls these methods and creates these classes, and no others, can use any.
   */
  static boolean canUse(Set<String> names) {
    if (names.contains(GET_COOKIES) || SetCalls.canSetByName(names)) {
      return true;
    }
    for (String each : names) {
      if (isCreator(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCreator(String type) {
    return type.contains("Cookie") || type.contains("Builder");
  }

  /** What a chain of calls is made on. */
  private static ExpressionTree base(ExpressionTree chain) {
    ExpressionTree expression = chain;
    while (true) {
      if (expression instanceof MethodInvocationTree call) {
        expression = call.getMethodSelect();
      } else if (expression instanceof MemberSelectTree select) {
        expression = select.getExpression();
      } else {
        return expression;
      }
    }
  }
}
