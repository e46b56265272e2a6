package dev.preflight.cors.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Names the place of an annotation as {@code File.java:12}. The line comes from javac's tree API;
 * other compilers do not have it, and the file's name alone must do.
 */
final class SourceLines {

  private final Optional<Trees> trees;

  SourceLines(ProcessingEnvironment environment) {
    this.trees = JavacTrees.of(environment);
  }

  String of(Element element, AnnotationMirror annotation) {
    return fileName(element) + line(element, annotation).map(line -> ":" + line).orElse("");
  }

  private Optional<Long> line(Element element, AnnotationMirror annotation) {
    return trees.flatMap(
        found -> {
          TreePath path = found.getPath(element, annotation);
          if (path == null) {
            return Optional.empty();
          }
          CompilationUnitTree unit = path.getCompilationUnit();
          Tree leaf = path.getLeaf();
          long start = found.getSourcePositions().getStartPosition(unit, leaf);
          return start < 0 ? Optional.empty() : Optional.of(unit.getLineMap().getLineNumber(start));
        });
  }

  private static String fileName(Element element) {
    if (element instanceof PackageElement) {
      return "package-info.java";
    }
    TypeElement outermost = element instanceof TypeElement type ? type : Hierarchy.typeOf(element);
    while (outermost.getEnclosingElement() instanceof TypeElement enclosing) {
      outermost = enclosing;
    }
    return outermost.getSimpleName() + ".java";
  }
}
