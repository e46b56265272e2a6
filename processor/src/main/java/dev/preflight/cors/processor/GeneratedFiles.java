package dev.preflight.cors.processor;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Hands generated files to the compiler. */
final class GeneratedFiles {

  private final Filer filer;

  GeneratedFiles(Filer filer) {
    this.filer = filer;
  }

  void write(JavaFile file) {
    try {
      file.writeTo(filer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names a provider in a service file. */
  void writeService(String resource, String provider, List<? extends Element> originating) {
    List<Element> elements = new ArrayList<>(originating);
    try (Writer writer =
        filer
            .createResource(
                StandardLocation.CLASS_OUTPUT, "", resource, elements.toArray(Element[]::new))
            .openWriter()) {
      writer.write(provider + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
