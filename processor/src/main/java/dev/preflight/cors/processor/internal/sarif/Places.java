package dev.preflight.cors.processor.internal.sarif;

import com.sun.source.tree.LineMap;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.source.JavacTrees;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** Finds the place of a diagnostic; javac knows it, other compilers do not tell. */
final class Places {

  private final Optional<Trees> trees;

  Places(ProcessingEnvironment environment) {
    this.trees = JavacTrees.of(environment);
  }

  Optional<Place> of(Diagnostic diagnostic) {
    return trees.flatMap(
        found -> Optional.ofNullable(path(found, diagnostic)).map(p -> place(found, p)));
  }

  private static @Nullable TreePath path(Trees trees, Diagnostic diagnostic) {
    if (diagnostic.annotation().isEmpty()) {
      return trees.getPath(diagnostic.element());
    }
    return diagnostic.value().isEmpty()
        ? trees.getPath(diagnostic.element(), diagnostic.annotation().get())
        : trees.getPath(
            diagnostic.element(), diagnostic.annotation().get(), diagnostic.value().get());
  }

  private static Place place(Trees trees, TreePath path) {
    SourcePositions positions = trees.getSourcePositions();
    LineMap lines = path.getCompilationUnit().getLineMap();
    String file = relative(path.getCompilationUnit().getSourceFile().toUri());
    long start = positions.getStartPosition(path.getCompilationUnit(), path.getLeaf());
    long end = positions.getEndPosition(path.getCompilationUnit(), path.getLeaf());
    if (start < 0) {
      return Place.file(file, 0);
    }
    if (end < start) {
      return Place.file(file, lines.getLineNumber(start));
    }
    return new Place(
        file,
        lines.getLineNumber(start),
        lines.getColumnNumber(start),
        lines.getLineNumber(end),
        lines.getColumnNumber(end));
  }

  /** Code scanning shows a result in the source only if it knows the file by this name. */
  private static String relative(URI uri) {
    try {
      Path root = Path.of("").toAbsolutePath();
      Path file = Path.of(uri);
      return file.startsWith(root)
          ? root.relativize(file).toString().replace('\\', '/').replace(" ", "%20")
          : uri.toString();
    } catch (IllegalArgumentException | FileSystemNotFoundException notAFile) {
      return uri.toString();
    }
  }
}
