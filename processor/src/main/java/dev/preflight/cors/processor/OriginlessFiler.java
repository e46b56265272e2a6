package dev.preflight.cors.processor;

import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;

/**
 * Does not tell from which elements a file comes. To Gradle each file of an isolating processor
 * comes from one element; seeing that this is not so, it compiles the whole module.
 */
final class OriginlessFiler implements Filer {

  private final Filer filer;

  OriginlessFiler(Filer filer) {
    this.filer = filer;
  }

  @Override
  public JavaFileObject createSourceFile(CharSequence name, Element... origins) throws IOException {
    return filer.createSourceFile(name);
  }

  @Override
  public JavaFileObject createClassFile(CharSequence name, Element... origins) throws IOException {
    return filer.createClassFile(name);
  }

  @Override
  public FileObject createResource(
      Location location, CharSequence folder, CharSequence name, Element... origins)
      throws IOException {
    return filer.createResource(location, folder, name);
  }

  @Override
  public FileObject getResource(Location location, CharSequence folder, CharSequence name)
      throws IOException {
    return filer.getResource(location, folder, name);
  }
}
