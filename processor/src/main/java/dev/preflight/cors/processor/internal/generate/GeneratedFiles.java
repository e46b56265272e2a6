package dev.preflight.cors.processor.internal.generate;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.quarkus.NativeMetadata;
import dev.preflight.cors.processor.internal.quarkus.QuarkusRest;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Hands generated files to the compiler. */
final class GeneratedFiles {

  private final Elements elements;
  private final Filer filer;
  private final LeftOvers leftOvers;
  private final QuarkusRest quarkus;
  private final Set<String> classes = new HashSet<>();

  GeneratedFiles(Elements elements, Filer filer, LeftOvers leftOvers, QuarkusRest quarkus) {
    this.elements = elements;
    this.filer = filer;
    this.leftOvers = leftOvers;
    this.quarkus = quarkus;
  }

  /** Writes a class; a problem if there is one of its name among the sources. */
  Optional<Diagnostic> write(GeneratedClass generated) {
    TypeElement resource = generated.from();
    String name = generated.name().canonicalName();
    try {
      leftOvers.removeGenerated(
          generated.name().packageName(), generated.name().simpleName(), Names.CORS_FILTER);
      // Before the compiler knows of the file, which it would compile as it is.
      String text = ascii(generated.text());
      try (Writer writer = filer.createSourceFile(name, resource).openWriter()) {
        writer.write(text);
      }
      if (quarkus.isHere(resource)) {
        NativeMetadata.write(filer, name, elements.getBinaryName(resource).toString(), resource);
      }
      classes.add(name);
      return Optional.empty();
    } catch (FilerException e) {
      return Optional.of(
          Diagnostic.at(
              resource,
              Rule.GENERATED_NAME_TAKEN,
              name,
              resource.getSimpleName().toString(),
              advice(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Renaming helps with a class of the user's, not with one that we have generated earlier. */
  private String advice(String name) {
    TypeElement taken = elements.getTypeElement(name);
    boolean ours =
        taken != null
            && Annotations.find(taken, Names.GENERATED).stream()
                .anyMatch(
                    generated -> Annotations.strings(generated, "value").contains(Names.PROCESSOR));
    return ours
        ? "it was generated in an earlier build: take the folder of generated sources out of the"
            + " sources that are compiled, or delete the file"
        : "rename " + name + ", or " + name.replaceAll("Cors$", "");
  }

  /** The qualified names of all classes so far. */
  Set<String> classes() {
    return Collections.unmodifiableSet(classes);
  }

  /**
   * The source, in ASCII, so that no compiler can read it in another encoding than it was written:
   * a path with a character that is lost would be a path without its policy. Java reads escapes
   * everywhere, in names too.
   */
  private static String ascii(String source) {
    StringBuilder ascii = new StringBuilder(source.length());
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c < 0x7f) {
        ascii.append(c);
      } else {
        ascii.append(String.format("\\u%04x", (int) c));
      }
    }
    return ascii.toString();
  }
}
