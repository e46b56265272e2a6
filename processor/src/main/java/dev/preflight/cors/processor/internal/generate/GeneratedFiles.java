package dev.preflight.cors.processor.internal.generate;

import com.palantir.javapoet.JavaFile;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Hands generated files to the compiler. */
final class GeneratedFiles {

  private final Filer filer;
  private final Set<String> classes = new HashSet<>();

  GeneratedFiles(Filer filer) {
    this.filer = filer;
  }

  /** Writes a class; a problem if the user has one of its name. */
  Optional<Diagnostic> write(JavaFile file, TypeElement resource) {
    try {
      file.writeTo(filer);
      classes.add(
          file.packageName().isEmpty()
              ? file.typeSpec().name()
              : file.packageName() + "." + file.typeSpec().name());
      return Optional.empty();
    } catch (FilerException e) {
      return Optional.of(
          Diagnostic.at(
              resource,
              Rule.GENERATED_NAME_TAKEN,
              file.packageName() + "." + file.typeSpec().name(),
              resource.getSimpleName().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The qualified names of all classes so far. */
  Set<String> classes() {
    return Collections.unmodifiableSet(classes);
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
