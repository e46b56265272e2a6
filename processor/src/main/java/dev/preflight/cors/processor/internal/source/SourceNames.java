package dev.preflight.cors.processor.internal.source;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Remembers, over all rounds, which types and packages stand in the sources of this compilation.
 */
public final class SourceNames {

  private final Set<String> names = new HashSet<>();

  public void add(Compilation compilation) {
    compilation.types().forEach(type -> names.add(type.getQualifiedName().toString()));
    compilation.packages().forEach(each -> names.add(each.getQualifiedName() + ".package-info"));
  }

  /** Whether an element's problems can be reported at the element itself. */
  public boolean contains(Element element) {
    if (element instanceof PackageElement each) {
      return names.contains(each.getQualifiedName() + ".package-info");
    }
    TypeElement type = element instanceof TypeElement itself ? itself : Hierarchy.typeOf(element);
    return names.contains(type.getQualifiedName().toString());
  }
}
