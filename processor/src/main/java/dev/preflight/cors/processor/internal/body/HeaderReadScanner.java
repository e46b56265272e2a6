package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.preflight.cors.processor.internal.scope.BodyScope;
import dev.preflight.cors.processor.internal.scope.BodyType;
import dev.preflight.cors.processor.internal.scope.Local;
import dev.preflight.cors.processor.internal.scope.ReadCalls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the request headers that a body reads. */
final class HeaderReadScanner extends BodyScanner {

  private final BodyReads reads;

  HeaderReadScanner(SourceUnits units, Scopes scopes, BodyScope scope, BodyReads reads) {
    super(units, scopes, scope);
    this.reads = reads;
  }

  private HeaderReadScanner(HeaderReadScanner caller, BodyScope scope) {
    super(caller, scope);
    this.reads = caller.reads;
  }

  @Override
  BodyScanner in(BodyScope callee) {
    return new HeaderReadScanner(this, callee);
  }

  @Override
  boolean carriesHeaders(BodyType type) {
    return ReadCalls.isOfRequest(type);
  }

  @Override
  void reference(BodyType receiver, MemberReferenceTree reference, ExpressionTree on) {
    if (ReadCalls.isByName(receiver, reference.getName().toString())) {
      values(on).ifPresent(names -> add(names, reference));
    }
  }

  @Override
  void call(BodyType receiver, MethodInvocationTree call) {
    String method = BodyScope.name(call);
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (ReadCalls.isByName(receiver, method) && !arguments.isEmpty()) {
      ExpressionTree name = arguments.get(0);
      Optional<Set<String>> names = values(name);
      if (names.isPresent()) {
        add(names.get(), name);
      } else if (!iterates(name) && !isNameThatCame(name)) {
        reads.addUnknown(place(name));
      }
    } else if (ReadCalls.evaluatesConditions(receiver, method)) {
      boolean ofDate = has(arguments, "java.util.Date");
      boolean ofTag = has(arguments, "jakarta.ws.rs.core.EntityTag");
      ReadCalls.conditions(arguments.size(), ofDate, ofTag)
          .forEach(header -> reads.add(header, place(call)));
    } else if (ReadCalls.tellsCaller(receiver, method)) {
      reads.addLogin(place(call));
    } else if (ReadCalls.setsCaller(receiver, method)) {
      reads.setLogsIn();
    }
  }

  /** {@code "X-Api-Key".equalsIgnoreCase(name)} of each name that came, either way round. */
  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    super.visitMethodInvocation(call, null);
    if (call.getMethodSelect() instanceof MemberSelectTree select
        && call.getArguments().size() == 1
        && ReadCalls.compares(BodyScope.name(call))) {
      ExpressionTree on = select.getExpression();
      ExpressionTree with = call.getArguments().get(0);
      if (isNameThatCame(on)) {
        values(with).ifPresent(names -> add(names, with));
      } else if (isNameThatCame(with)) {
        values(on).ifPresent(names -> add(names, on));
      }
    }
    return null;
  }

  private boolean isNameThatCame(ExpressionTree expression) {
    return scope().type(expression).filter(BodyType.REQUEST_HEADER_NAMES::equals).isPresent();
  }

  private boolean has(List<? extends ExpressionTree> arguments, String type) {
    return arguments.stream()
        .flatMap(each -> scope().type(each).stream())
        .anyMatch(found -> found.is(type));
  }

  /** Whether this is each header of a request in turn: that is logged, not waited for. */
  private boolean iterates(ExpressionTree name) {
    return name instanceof IdentifierTree identifier
        && scope().local(identifier.getName().toString()).filter(Local::iterates).isPresent();
  }

  private void add(Set<String> names, Tree at) {
    String place = place(at);
    names.forEach(name -> reads.add(name, place));
  }
}
