package dev.preflight.cors.processor.internal.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Names the place of an annotation as {@code File.java:12}. The line comes from javac's tree API;
 * other compilers do not have it, and the file's name alone must do.
 */
public final class SourceLines {

  private final @Nullable Trees trees;

  private final SourceFiles files;

  public SourceLines(ProcessingEnvironment environment, SourceFiles files) {
    this.files = files;
    this.trees = JavacTrees.of(environment).orElse(null);
  }

  /** The files in which the lines are. */
  public SourceFiles files() {
    return files;
  }

  public String of(Element element, AnnotationMirror annotation) {
    return place(element, trees == null ? null : trees.getTree(element, annotation));
  }

  /** The place of one value of an annotation. */
  public String of(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return place(element, trees == null ? null : trees.getTree(element, annotation, value));
  }

  /** The place of a method: the line of its signature, below its annotations. */
  public String of(ExecutableElement method) {
    return place(method, trees == null ? null : signature(trees.getTree(method)));
  }

  /** Whether an annotation as written names a member that its type does not have. */
  public boolean namesUnknownMember(Element element, AnnotationMirror annotation) {
    Set<String> members = new HashSet<>();
    for (ExecutableElement each :
        ElementFilter.methodsIn(annotation.getAnnotationType().asElement().getEnclosedElements())) {
      members.add(each.getSimpleName().toString());
    }
    if (trees == null || !(trees.getTree(element, annotation) instanceof AnnotationTree written)) {
      return false;
    }
    for (ExpressionTree argument : written.getArguments()) {
      if (argument instanceof AssignmentTree value
          && !members.contains(value.getVariable().toString())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Tree signature(@Nullable MethodTree method) {
    return method != null && method.getReturnType() != null ? method.getReturnType() : method;
  }

  private String place(Element element, @Nullable Tree tree) {
    String file = fileName(element);
    Optional<CompilationUnitTree> unit = tree == null ? Optional.empty() : files.of(element);
    if (trees == null || unit.isEmpty()) {
      return file;
    }
    long start = trees.getSourcePositions().getStartPosition(unit.get(), tree);
    return start < 0 ? file : file + ":" + unit.get().getLineMap().getLineNumber(start);
  }

  private static String fileName(Element element) {
    if (element instanceof PackageElement) {
      return "package-info.java";
    }
    return SourceFiles.outermost(element).getSimpleName() + ".java";
  }
}
