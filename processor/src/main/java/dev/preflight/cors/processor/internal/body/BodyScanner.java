package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.preflight.cors.processor.internal.scope.BodyScope;
import dev.preflight.cors.processor.internal.scope.BodyType;
import dev.preflight.cors.processor.internal.scope.Local;
import dev.preflight.cors.processor.internal.scope.ReadCalls;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Walks a body and follows its calls: of methods of the same class, of methods that get something
 * of the message, and of objects that hold something of it. What a call does with headers is up to
 * subclasses.
 */
abstract class BodyScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

  /** Deeper than anybody hands a message on. */
  private static final int DEEPEST = 10;

  /**
   * More than any helper is asked for: one that calls itself eight times, with another text each
   * time, would be read a thousand million times.
   */
  private static final int MOST_TEXTS = 256;

  private final SourceUnits units;
  private final Scopes scopes;
  private final BodyScope scope;
  private final BodyValues values;
  private final Map<ExecutableElement, Set<String>> visited;
  private final BodyTrace trace;
  private final int depth;

  /** The method references of this body that were followed. */
  private final Set<Tree> references = Collections.newSetFromMap(new IdentityHashMap<>());

  /** For a body that the container calls. */
  BodyScanner(SourceUnits units, Scopes scopes, BodyScope scope) {
    this.units = units;
    this.scopes = scopes;
    this.scope = scope;
    this.values = new BodyValues(scopes);
    this.visited = new HashMap<>();
    this.trace = new BodyTrace();
    this.depth = 0;
  }

  /** For a body that another one calls. */
  BodyScanner(BodyScanner caller, BodyScope scope) {
    this.units = caller.units;
    this.scopes = caller.scopes;
    this.scope = scope;
    this.values = caller.values;
    this.visited = caller.visited;
    this.trace = caller.trace;
    this.depth = caller.depth + 1;
  }

  /** A scanner like this for what a call leads to. */
  abstract BodyScanner in(BodyScope callee);

  /** Looks at a call. */
  abstract void call(BodyType receiver, MethodInvocationTree call);

  /** Looks at a method reference that is handed to a call on something. */
  abstract void reference(BodyType receiver, MemberReferenceTree reference, ExpressionTree on);

  /** Whether a method that gets or holds this can do something with headers. */
  abstract boolean carriesHeaders(BodyType type);

  /** What this walk has met so far. */
  final BodyTrace trace() {
    return trace;
  }

  final BodyScope scope() {
    return scope;
  }

  final Optional<Set<String>> values(ExpressionTree expression) {
    return values.of(expression, scope);
  }

  /** Those texts that are written, though others may come when the code runs. */
  final Optional<Set<String>> writtenValues(ExpressionTree expression) {
    return values.written(expression, scope);
  }

  final Optional<? extends Tree> tree(Element element) {
    return scopes.tree(element);
  }

  final String place(Tree tree) {
    return units.place(scope.unit(), tree);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    String name = variable.getName().toString();
    ExpressionTree initial = variable.getInitializer();
    Tree declared = variable.getType();
    // A lambda's parameter without a type was bound where the lambda is handed over.
    boolean isBound = initial == null && declared == null && scope.local(name).isPresent();
    if (!isBound) {
      Optional<BodyType> type =
          declared == null || declared.toString().equals("var")
              ? Optional.empty()
              : scope.declaredType(declared);
      Local local = Local.declared(type);
      if (initial != null) {
        local.assign(initial);
        bindLambda(initial, type);
      }
      scope.put(name, local);
    }
    return super.visitVariable(variable, null);
  }

  /** {@code register((ContainerResponseFilter) (request, response) -> …)}. */
  @Override
  public @Nullable Void visitTypeCast(TypeCastTree cast, @Nullable Void unused) {
    bindLambda(cast.getExpression(), scope.declaredType(cast.getType()));
    return super.visitTypeCast(cast, null);
  }

  private void bindLambda(ExpressionTree expression, Optional<BodyType> type) {
    if (expression instanceof LambdaExpressionTree lambda) {
      List<BodyType> types = type.map(BodyType::parametersOfLambda).orElse(List.of());
      List<? extends VariableTree> parameters = lambda.getParameters();
      for (int i = 0; i < Math.min(types.size(), parameters.size()); i++) {
        scope.put(
            parameters.get(i).getName().toString(), Local.declared(Optional.of(types.get(i))));
      }
    }
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
    if (assignment.getVariable() instanceof IdentifierTree variable) {
      Optional<Local> local = scope.local(variable.getName().toString());
      if (local.isPresent()) {
        local.get().assign(assignment.getExpression());
      }
    }
    return super.visitAssignment(assignment, null);
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
    scan(loop.getExpression(), null);
    String name = loop.getVariable().getName().toString();
    Tree declared = loop.getVariable().getType();
    scope.put(
        name,
        Local.each(
            headerNames(loop.getExpression())
                .or(() -> Optional.ofNullable(declared).flatMap(scope::declaredType)),
            values(loop.getExpression())));
    scan(loop.getStatement(), null);
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    trace.add(BodyScope.name(call));
    bindArguments(call);
    Optional<BodyType> receiver = scope.receiver(call);
    if (receiver.isPresent()) {
      call(receiver.get(), call);
    }
    follow(receiver, call);
    return super.visitMethodInvocation(call, null);
  }

  /** {@code Stream.of("X-A", "X-B").map(name -> headers.getHeaderString(name))}. */
  private void bindArguments(MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return;
    }
    for (ExpressionTree argument : call.getArguments()) {
      if (argument instanceof LambdaExpressionTree lambda) {
        Optional<Set<String>> texts =
            lambda.getParameters().size() == 1 ? values(select.getExpression()) : Optional.empty();
        Optional<BodyType> type = headerNames(select.getExpression());
        lambda
            .getParameters()
            .forEach(each -> scope.put(each.getName().toString(), Local.each(type, texts)));
      } else if (argument instanceof MemberReferenceTree reference) {
        scope
            .type(reference.getQualifierExpression())
            .ifPresent(type -> reference(type, reference, select.getExpression()));
        follow(reference, values(select.getExpression()));
      }
    }
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree created, @Nullable Void unused) {
    trace.add(created.getIdentifier().toString());
    return super.visitNewClass(created, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
    trace.add(reference.getName().toString());
    follow(reference, Optional.empty());
    return super.visitMemberReference(reference, null);
  }

  /**
   * {@code Stream.of("X-A", "X-B").map(this::read)}: of a method around, the parameter stands for
   * each.
   */
  private void follow(MemberReferenceTree reference, Optional<Set<String>> texts) {
    if (!references.add(reference)) {
      return;
    }
    if (depth >= DEEPEST) {
      trace.setLeadsOn();
      return;
    }
    for (ExecutableElement declared : scope.candidates(reference)) {
      for (ExecutableElement method : scopes.bodies(declared)) {
        if (isAround(SourceUnits.typeOf(method))
            || units.members().lineage(scope.self()).contains(SourceUnits.typeOf(method))) {
          scopes
              .ofReference(method, scope.self(), texts)
              .ifPresent(callee -> follow(method, callee));
        }
      }
    }
  }

  /** What an element of this is, if this are the headers of a request, or their names. */
  private Optional<BodyType> headerNames(ExpressionTree expression) {
    return scope
        .type(expression)
        .filter(ReadCalls::holdsRequestHeaderNames)
        .map(any -> BodyType.REQUEST_HEADER_NAMES);
  }

  private void follow(Optional<BodyType> receiver, MethodInvocationTree call) {
    if (depth >= DEEPEST) {
      trace.setLeadsOn();
      return;
    }
    // Most calls leave the sources, and what a library's type holds is long to look up.
    Optional<TypeElement> on = receiver.flatMap(BodyType::element);
    if (on.isPresent() && !scopes.leadsToSources(on.get())) {
      return;
    }
    for (ExecutableElement declared : scope.candidates(call)) {
      List<ExecutableElement> written = scopes.bodies(declared);
      if (anyIsInSources(written) && isNear(on, call, declared, true)) {
        if (isNear(on, call, declared, false)) {
          for (ExecutableElement method : written) {
            follow(method, call);
          }
        } else {
          trace.setLeadsOn();
        }
      }
    }
  }

  private boolean anyIsInSources(List<ExecutableElement> methods) {
    for (ExecutableElement each : methods) {
      if (scopes.tree(each).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void follow(ExecutableElement method, MethodInvocationTree call) {
    if (scopes.tree(method).orElse(null) instanceof MethodTree tree) {
      Optional<BodyScope> callee = scopes.ofCall(method, tree, call, scope, values);
      if (callee.isPresent()) {
        follow(method, callee.get());
      }
    }
  }

  private void follow(ExecutableElement method, BodyScope callee) {
    if (scopes.tree(method).orElse(null) instanceof MethodTree tree
        && tree.getBody() != null
        && isFirst(method, callee)) {
      in(callee).scan(tree.getBody(), null);
    }
  }

  /** A method is read once for each different text that it is called with. */
  private boolean isFirst(ExecutableElement method, BodyScope callee) {
    Set<String> texts = visited.computeIfAbsent(method, any -> new HashSet<>());
    StringBuilder key = new StringBuilder();
    method
        .getParameters()
        .forEach(
            each ->
                key.append('|')
                    .append(
                        callee
                            .local(each.getSimpleName().toString())
                            .flatMap(Local::values)
                            .map(Object::toString)
                            .orElse("")));
    return texts.size() < MOST_TEXTS && texts.add(key.toString());
  }

  /**
   * Whether to follow a call.
   *
   * @param forAnyWalk whether it is enough that a walk that asks for something else would
   */
  private boolean isNear(
      Optional<TypeElement> on,
      MethodInvocationTree call,
      ExecutableElement method,
      boolean forAnyWalk) {
    TypeElement owner = SourceUnits.typeOf(method);
    return isAround(owner)
        || units.members().lineage(scope.self()).contains(owner)
        || call.getArguments().stream()
            .anyMatch(
                each -> scope.type(each).filter(type -> carries(type, forAnyWalk)).isPresent())
        || (on.isPresent() && holds(on.get(), forAnyWalk));
  }

  private boolean isAround(TypeElement owner) {
    for (Element each = scope.owner(); each != null; each = each.getEnclosingElement()) {
      if (each.equals(owner)) {
        return true;
      }
    }
    return false;
  }

  private boolean carries(BodyType type, boolean forAnyWalk) {
    return forAnyWalk ? Scopes.isOfMessage(type) : carriesHeaders(type);
  }

  private boolean holds(TypeElement type, boolean forAnyWalk) {
    return scopes.holdsMessage(type) && (forAnyWalk || scopes.holdsAny(type, this::carriesHeaders));
  }
}
