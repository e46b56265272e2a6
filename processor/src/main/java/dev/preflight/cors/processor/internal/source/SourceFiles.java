package dev.preflight.cors.processor.internal.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The files in which the elements of a round are written, as syntax trees. Each is looked for once:
 * the compiler walks through a file to find a part of it.
 */
public final class SourceFiles {

  private final @Nullable Trees trees;
  private final Map<Element, Optional<CompilationUnitTree>> known = new HashMap<>();

  public SourceFiles(ProcessingEnvironment environment) {
    this.trees = JavacTrees.of(environment).orElse(null);
  }

  /** The file of an element; empty for one of a class file, and where no compiler shows files. */
  public Optional<CompilationUnitTree> of(Element element) {
    Element outermost = element instanceof PackageElement ? element : outermost(element);
    Optional<CompilationUnitTree> file = known.get(outermost);
    if (file == null) {
      TreePath path = trees == null ? null : trees.getPath(outermost);
      file = path == null ? Optional.empty() : Optional.of(path.getCompilationUnit());
      known.put(outermost, file);
    }
    return file;
  }

  /** The class of an element that no other class is around. */
  static TypeElement outermost(Element element) {
    Element outermost = element;
    while (!(outermost instanceof TypeElement)
        || outermost.getEnclosingElement() instanceof TypeElement) {
      outermost = Objects.requireNonNull(outermost.getEnclosingElement(), "a member has a type");
    }
    return (TypeElement) outermost;
  }
}
