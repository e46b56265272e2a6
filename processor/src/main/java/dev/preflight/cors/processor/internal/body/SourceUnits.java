package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.preflight.cors.processor.internal.scope.MemberIndex;
import dev.preflight.cors.processor.internal.scope.UnitNames;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.JavacTrees;
import dev.preflight.cors.processor.internal.source.SourceFiles;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The syntax trees of a compilation, with the file and line of each part. */
final class SourceUnits {

  private final @Nullable Trees trees;
  private final Elements elements;
  private final MemberIndex members = new MemberIndex();
  private final IdentityHashMap<CompilationUnitTree, UnitNames> names = new IdentityHashMap<>();

  /** To find them, the compiler walks through files. */
  private final Map<Element, Optional<Tree>> treeOf = new HashMap<>();

  private final SourceFiles files;

  SourceUnits(ProcessingEnvironment environment, SourceFiles files) {
    this.files = files;
    this.trees = JavacTrees.of(environment).orElse(null);
    this.elements = environment.getElementUtils();
  }

  /** Whether the compiler shows any. */
  boolean areShown() {
    return trees != null;
  }

  /** What is written in a source: of a class in a jar, nothing. */
  Optional<Tree> tree(Element element) {
    Optional<Tree> known = treeOf.get(element);
    if (known == null) {
      known = trees == null ? Optional.empty() : Optional.ofNullable(trees.getTree(element));
      treeOf.put(element, known);
    }
    return known;
  }

  /** The file in which an element is written. */
  Optional<CompilationUnitTree> unit(Element element) {
    return files.of(element);
  }

  /** What the names in a file mean. */
  UnitNames names(CompilationUnitTree unit) {
    UnitNames known = names.get(unit);
    if (known == null) {
      known = new UnitNames(unit, elements, members);
      names.put(unit, known);
    }
    return known;
  }

  /** The members of all types that bodies name. */
  MemberIndex members() {
    return members;
  }

  /** The place of a part of a file, as {@code OrdersResource.java:12}. */
  String place(CompilationUnitTree unit, Tree tree) {
    String path = unit.getSourceFile().getName().replace('\\', '/');
    String file = path.substring(path.lastIndexOf('/') + 1);
    long start = trees == null ? -1 : trees.getSourcePositions().getStartPosition(unit, tree);
    return start < 0 ? file : file + ":" + unit.getLineMap().getLineNumber(start);
  }

  /** The type in which an element is declared, or the element itself. */
  static TypeElement typeOf(Element element) {
    return element instanceof TypeElement type ? type : Hierarchy.typeOf(element);
  }
}
