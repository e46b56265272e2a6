package dev.preflight.cors.processor.internal.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Class files of an earlier compilation that stand in the way of this one. Builds that compile only
 * what changed keep the output, and not each compiler puts a new file in the place of an old one.
 */
public final class LeftOvers {

  private final Filer filer;
  private final boolean javac;

  /**
   * For one compilation.
   *
   * @param javac whether the compiler is javac, and not ecj
   */
  public LeftOvers(Filer filer, boolean javac) {
    this.filer = filer;
    this.javac = javac;
  }

  /**
   * Removes the class files of packages that have no annotation any more. javac writes none for
   * them, so the old one would stay, and tell the running application of a policy that was
   * withdrawn.
   *
   * @param roots what is compiled
   */
  public void removePackages(Collection<? extends Element> roots) {
    for (Element root : roots) {
      if (javac && root.getKind() == ElementKind.PACKAGE && root.getAnnotationMirrors().isEmpty()) {
        String name = ((PackageElement) root).getQualifiedName().toString();
        remove(name, "package-info", "");
      }
    }
  }

  /**
   * Removes what the last compilation made of a class that is about to be generated. ecj refuses to
   * generate what it finds on its class path, where build tools put its output.
   *
   * @param superclass what marks it as generated; it must not be looked up before
   */
  void removeGenerated(String ofPackage, String simpleName, String superclass) {
    if (!javac) {
      remove(ofPackage, simpleName, superclass.replace('.', '/'));
    }
  }

  private void remove(String ofPackage, String simpleName, String text) {
    try {
      FileObject file =
          filer.getResource(StandardLocation.CLASS_OUTPUT, ofPackage, simpleName + ".class");
      // javac's own delete() does nothing.
      Path path = Path.of(file.toUri());
      if (Files.exists(path)
          && Files.readString(path, StandardCharsets.ISO_8859_1).contains(text)) {
        Files.delete(path);
      }
    } catch (IOException | RuntimeException e) {
      // There is none, as each compiler says in its own way; or the output is not in files.
      return;
    }
  }
}
