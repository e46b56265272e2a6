package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.preflight.cors.processor.internal.scope.UnitNames;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.JavacTrees;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The syntax trees of a compilation, with the file and line of each part. */
final class SourceUnits {

  private final Optional<Trees> trees;
  private final Elements elements;
  private final IdentityHashMap<CompilationUnitTree, UnitNames> names = new IdentityHashMap<>();

  /** To find them, the compiler walks through files. */
  private final Map<Element, Optional<Tree>> treeOf = new HashMap<>();

  private final Map<Element, Optional<CompilationUnitTree>> unitOf = new HashMap<>();

  SourceUnits(ProcessingEnvironment environment) {
    this.trees = JavacTrees.of(environment);
    this.elements = environment.getElementUtils();
  }

  /** Whether the compiler shows any. */
  boolean areShown() {
    return trees.isPresent();
  }

  /** What is written in a source: of a class in a jar, nothing. */
  Optional<Tree> tree(Element element) {
    return treeOf.computeIfAbsent(element, each -> trees.map(found -> found.getTree(each)));
  }

  /** The file in which an element is written. */
  Optional<CompilationUnitTree> unit(Element element) {
    return unitOf.computeIfAbsent(
        element, each -> trees.map(found -> found.getPath(each)).map(TreePath::getCompilationUnit));
  }

  /** What the names in a file mean. */
  UnitNames names(CompilationUnitTree unit) {
    return names.computeIfAbsent(unit, each -> new UnitNames(each, elements));
  }

  /** The place of a part of a file, as {@code OrdersResource.java:12}. */
  String place(CompilationUnitTree unit, Tree tree) {
    String path = unit.getSourceFile().getName().replace('\\', '/');
    String file = path.substring(path.lastIndexOf('/') + 1);
    long start =
        trees.map(found -> found.getSourcePositions().getStartPosition(unit, tree)).orElse(-1L);
    return start < 0 ? file : file + ":" + unit.getLineMap().getLineNumber(start);
  }

  /** The type in which an element is declared, or the element itself. */
  static TypeElement typeOf(Element element) {
    return element instanceof TypeElement type ? type : Hierarchy.typeOf(element);
  }
}
