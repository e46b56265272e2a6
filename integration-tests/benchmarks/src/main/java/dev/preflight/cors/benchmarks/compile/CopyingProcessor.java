package dev.preflight.cors.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Writes ready-made sources in the first round and reads nothing: what remains is what the compiler
 * itself takes for generated classes. No processor that generates them can cost less.
 */
@SupportedOptions("from")
public final class CopyingProcessor extends AbstractProcessor {

  private boolean done;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      copyAll();
    }
    return false;
  }

  private void copyAll() {
    Path from = from(processingEnv);
    for (Path source : sources(processingEnv)) {
      String path = from.relativize(source).toString();
      String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
      try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
        writer.write(Files.readString(source));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The ready-made sources. */
  static List<Path> sources(ProcessingEnvironment environment) {
    try (Stream<Path> files = Files.walk(from(environment))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path from(ProcessingEnvironment environment) {
    return Path.of(environment.getOptions().get("from"));
  }
}
