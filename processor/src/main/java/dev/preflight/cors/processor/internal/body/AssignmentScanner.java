package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a class assigns to one of its fields. */
final class AssignmentScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

  private final String field;
  private final List<ExpressionTree> found = new ArrayList<>();

  private AssignmentScanner(String field) {
    this.field = field;
  }

  static List<ExpressionTree> to(String field, Tree type) {
    AssignmentScanner scanner = new AssignmentScanner(field);
    scanner.scan(type, null);
    return scanner.found;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
    String variable = assignment.getVariable().toString();
    if (variable.equals(field) || variable.equals("this." + field)) {
      found.add(assignment.getExpression());
    }
    return super.visitAssignment(assignment, null);
  }
}
