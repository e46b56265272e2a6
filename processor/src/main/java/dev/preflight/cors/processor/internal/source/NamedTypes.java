package dev.preflight.cors.processor.internal.source;

import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds types by their names. Asked for a name alone, the compiler searches each of its modules,
 * some seventy; asked for a name as one module sees it, it searches that one.
 */
public final class NamedTypes {

  private NamedTypes() {}

  /**
   * The type of a name, if there is one.
   *
   * @param from an element of the compilation, whose module reads what is looked for; null where
   *     none is at hand
   */
  public static @Nullable TypeElement find(
      Elements elements, @Nullable Element from, String qualifiedName) {
    ModuleElement module = from == null ? null : elements.getModuleOf(from);
    return module == null
        ? elements.getTypeElement(qualifiedName)
        : elements.getTypeElement(module, qualifiedName);
  }
}
