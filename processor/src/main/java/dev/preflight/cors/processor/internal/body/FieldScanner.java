package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a class assigns to one of its fields, and what it puts into it. */
final class FieldScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

  private final String field;
  private final List<ExpressionTree> assigned = new ArrayList<>();
  private final List<MethodInvocationTree> put = new ArrayList<>();

  private FieldScanner(String field) {
    this.field = field;
  }

  static List<ExpressionTree> assigned(String field, Tree type) {
    return scanned(field, type).assigned;
  }

  /** The calls that put a key and a value into it, such as those of a static initialiser. */
  static List<MethodInvocationTree> put(String field, Tree type) {
    return scanned(field, type).put;
  }

  private static FieldScanner scanned(String field, Tree type) {
    FieldScanner scanner = new FieldScanner(field);
    scanner.scan(type, null);
    return scanner;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
    String variable = assignment.getVariable().toString();
    if (variable.equals(field) || variable.equals("this." + field)) {
      assigned.add(assignment.getExpression());
    }
    return super.visitAssignment(assignment, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    if (call.getArguments().size() == 2
        && call.getMethodSelect().toString().equals(field + ".put")) {
      put.add(call);
    }
    return super.visitMethodInvocation(call, null);
  }
}
