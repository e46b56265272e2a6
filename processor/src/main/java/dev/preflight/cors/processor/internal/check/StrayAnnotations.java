package dev.preflight.cors.processor.internal.check;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.PolicyReader;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.rule.Rule;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds annotations of ours where no request arrives: on fields, parameters and constructors, where
 * only composed ones can stand, and in the bodies of methods, which no processor is shown.
 */
record StrayAnnotations(
    TypeElement type, PolicyReader policies, Optional<Trees> trees, List<Diagnostic> found) {

  void check() {
    for (Element member : type.getEnclosedElements()) {
      // What stands on the component of a record stands on its accessor, too, and is said there.
      boolean isOfRecord = type.getKind() == ElementKind.RECORD;
      if (member.getKind().isField() && !isOfRecord) {
        check(member, member.getSimpleName().toString(), "is a field");
      } else if (member instanceof ExecutableElement method) {
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
          check(method, type.getSimpleName() + "()", "is a constructor");
          if (Annotations.sameOrigin(method).isPresent()) {
            checkConstructor(method);
          }
        }
        if (method.getKind() != ElementKind.CONSTRUCTOR || !isOfRecord) {
          for (Element each : method.getParameters()) {
            check(each, each.getSimpleName().toString(), "is a parameter");
          }
        }
      }
    }
    if (type.getNestingKind() == NestingKind.TOP_LEVEL && trees.isPresent()) {
      checkBodies(trees.get());
    }
  }

  private void check(Element element, String name, String what) {
    Optional<CheckedPolicy> policy = policies.read(element);
    if (policy.isPresent()) {
      found.add(
          Diagnostic.at(
              element,
              policy.get().annotation(),
              Rule.POLICY_NOT_A_RESOURCE,
              name,
              what + ", and policies are those of methods, classes and packages",
              "move it to the method or the class, or remove it; @Target on the composed"
                  + " annotation keeps it from such places"));
    }
  }

  private void checkConstructor(ExecutableElement constructor) {
    found.add(Diagnostic.at(constructor, Rule.SAME_ORIGIN_REDUNDANT, type.getSimpleName() + "()"));
  }

  private void checkBodies(Trees shown) {
    TreePath path = shown.getPath(type);
    if (path != null && importsOurs(path)) {
      new Bodies(shown).scan(path, null);
    }
  }

  private static boolean importsOurs(TreePath path) {
    for (ImportTree each : path.getCompilationUnit().getImports()) {
      if (each.getQualifiedIdentifier().toString().startsWith("dev.preflight.cors.")) {
        return true;
      }
    }
    return false;
  }

  /** Classes in bodies have no elements before the compiler looks at the body. */
  private final class Bodies extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Trees shown;
    private Element around = type;
    private int depth;

    private Bodies(Trees shown) {
      this.shown = shown;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      return within(() -> super.visitClass(tree, null));
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
      return within(() -> super.visitMethod(tree, null));
    }

    /** The element is asked for outside of bodies only: inside, javac would attribute them now. */
    private @Nullable Void within(Runnable visit) {
      Element before = around;
      if (depth == 0) {
        around = Optional.ofNullable(shown.getElement(getCurrentPath())).orElse(before);
      }
      visit.run();
      around = before;
      return null;
    }

    @Override
    public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
      return deeper(() -> super.visitBlock(tree, null));
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      return deeper(() -> super.visitNewClass(tree, null));
    }

    private @Nullable Void deeper(Runnable visit) {
      depth++;
      visit.run();
      depth--;
      return null;
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
      String name = tree.getAnnotationType().toString();
      String simple = name.substring(name.lastIndexOf('.') + 1);
      String where = "a class in the body of " + around.getSimpleName();
      if (depth > 0 && simple.equals("CrossOrigin")) {
        found.add(
            Diagnostic.at(
                around,
                Rule.POLICY_NOT_A_RESOURCE,
                where,
                "is shown to no annotation processor, so nothing is generated for it",
                "make it a class of its own, or remove the policy"));
      } else if (depth > 0 && simple.equals("SameOrigin")) {
        found.add(Diagnostic.at(around, Rule.SAME_ORIGIN_REDUNDANT, where));
      }
      return null;
    }
  }
}
