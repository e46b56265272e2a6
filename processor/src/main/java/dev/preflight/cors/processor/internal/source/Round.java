package dev.preflight.cors.processor.internal.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What one round of the compiler brought that can be read now: its types, those of earlier rounds
 * that could not be read then, and its annotated packages.
 *
 * @param roots the elements that the round was asked about, in source order
 * @param types all types among them, nested ones too, that can be read
 * @param packages the packages that have a {@code package-info.java}
 */
public record Round(List<Element> roots, List<TypeElement> types, List<PackageElement> packages) {

  /**
   * Sorts the elements of a round, and puts aside by name what cannot be read yet.
   *
   * @param waiting the names of what could not be read in earlier rounds
   * @param generated the names of the classes that are ours, in which there is nothing to read
   */
  static Round of(
      Set<? extends Element> rootElements,
      Set<String> waiting,
      Set<String> generated,
      Elements elements) {
    Set<Element> roots = new LinkedHashSet<>(rootElements);
    for (String name : waiting) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        roots.add(type);
      }
    }
    waiting.clear();
    Readiness readiness = new Readiness();
    List<TypeElement> types = new ArrayList<>();
    for (TypeElement root : ElementFilter.typesIn(roots)) {
      String name = root.getQualifiedName().toString();
      if (generated.contains(name)) {
        continue;
      }
      if (readiness.isReadable(root)) {
        addNested(root, types);
      } else {
        waiting.add(name);
      }
    }
    List<PackageElement> packages = new ArrayList<>();
    for (PackageElement each : ElementFilter.packagesIn(roots)) {
      if (Readiness.hasReadableAnnotations(each)) {
        packages.add(each);
      }
    }
    return new Round(List.copyOf(roots), types, packages);
  }

  private static void addNested(TypeElement type, List<TypeElement> types) {
    types.add(type);
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      addNested(nested, types);
    }
  }

  /**
   * Groups types by what they extend or implement, for questions such as "which classes implement
   * this?".
   */
  public Map<TypeElement, List<TypeElement>> byAncestor() {
    Map<TypeElement, List<TypeElement>> byAncestor = new HashMap<>();
    for (TypeElement type : types) {
      for (TypeElement ancestor : Hierarchy.lineage(type)) {
        Lists.of(byAncestor, ancestor).add(type);
      }
    }
    return byAncestor;
  }
}
