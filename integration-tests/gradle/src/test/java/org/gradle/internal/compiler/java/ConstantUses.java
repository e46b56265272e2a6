package org.gradle.internal.compiler.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.function.BiConsumer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Listens to javac for uses of the constants of other classes, of which the class files say
 * nothing.
 */
final class ConstantUses implements TaskListener {

  private final JavacTask javac;
  private final BiConsumer<String, String> use;

  /**
   * @param use told the binary names of the class with the constant and of the class that uses it
   */
  ConstantUses(JavacTask javac, BiConsumer<String, String> use) {
    this.javac = javac;
    this.use = use;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE) {
      new Scanner(Trees.instance(javac)).scan(event.getCompilationUnit(), null);
    }
  }

  private String name(TypeElement type) {
    return javac.getElements().getBinaryName(type).toString();
  }

  /** Carries the class that it is in along as the parameter; null outside of classes. */
  private final class Scanner extends TreePathScanner<Void, String> {

    private final Trees trees;

    Scanner(Trees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree tree, String outer) {
      boolean named = trees.getElement(getCurrentPath()) instanceof TypeElement;
      String user = named ? name((TypeElement) trees.getElement(getCurrentPath())) : outer;
      // The annotations of a class are uses in that class, too.
      return super.visitClass(tree, user);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, String user) {
      report(user);
      return super.visitIdentifier(tree, user);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, String user) {
      report(user);
      return super.visitMemberSelect(tree, user);
    }

    private void report(String user) {
      if (user != null
          && trees.getElement(getCurrentPath()) instanceof VariableElement variable
          && variable.getConstantValue() != null
          && variable.getEnclosingElement() instanceof TypeElement owner
          && !name(owner).equals(user)) {
        use.accept(name(owner), user);
      }
    }
  }
}
