package dev.preflight.cors.processor.internal.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Names the place of an annotation as {@code File.java:12}. The line comes from javac's tree API;
 * other compilers do not have it, and the file's name alone must do.
 */
public final class SourceLines {

  private final Optional<Trees> trees;

  public SourceLines(ProcessingEnvironment environment) {
    this.trees = JavacTrees.of(environment);
  }

  public String of(Element element, AnnotationMirror annotation) {
    return place(element, found -> found.getPath(element, annotation));
  }

  /** The place of one value of an annotation. */
  public String of(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return place(element, found -> found.getPath(element, annotation, value));
  }

  /** The place of a method: the line of its signature, below its annotations. */
  public String of(ExecutableElement method) {
    return place(method, found -> signature(found.getPath(method)));
  }

  /** Whether an annotation as written names a member that its type does not have. */
  public boolean namesUnknownMember(Element element, AnnotationMirror annotation) {
    Set<String> members =
        ElementFilter.methodsIn(annotation.getAnnotationType().asElement().getEnclosedElements())
            .stream()
            .map(each -> each.getSimpleName().toString())
            .collect(Collectors.toSet());
    return trees
        .map(found -> found.getTree(element, annotation))
        .filter(AnnotationTree.class::isInstance)
        .map(tree -> ((AnnotationTree) tree).getArguments())
        .orElse(List.of())
        .stream()
        .filter(AssignmentTree.class::isInstance)
        .anyMatch(each -> !members.contains(((AssignmentTree) each).getVariable().toString()));
  }

  private static @Nullable TreePath signature(@Nullable TreePath method) {
    return method != null
            && method.getLeaf() instanceof MethodTree tree
            && tree.getReturnType() != null
        ? new TreePath(method, tree.getReturnType())
        : method;
  }

  private String place(Element element, Function<Trees, @Nullable TreePath> find) {
    Optional<Long> line =
        trees.flatMap(
            found -> {
              TreePath path = find.apply(found);
              if (path == null) {
                return Optional.empty();
              }
              CompilationUnitTree unit = path.getCompilationUnit();
              Tree leaf = path.getLeaf();
              long start = found.getSourcePositions().getStartPosition(unit, leaf);
              return start < 0
                  ? Optional.empty()
                  : Optional.of(unit.getLineMap().getLineNumber(start));
            });
    return fileName(element) + line.map(number -> ":" + number).orElse("");
  }

  private static String fileName(Element element) {
    if (element instanceof PackageElement) {
      return "package-info.java";
    }
    Element member = element;
    while (!(member instanceof TypeElement)) {
      member = Objects.requireNonNull(member.getEnclosingElement(), "a member has a type");
    }
    TypeElement outermost = (TypeElement) member;
    while (outermost.getEnclosingElement() instanceof TypeElement enclosing) {
      outermost = enclosing;
    }
    return outermost.getSimpleName() + ".java";
  }
}
