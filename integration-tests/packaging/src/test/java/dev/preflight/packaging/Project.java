package dev.preflight.packaging;

import com.google.auto.service.AutoService;
import com.google.auto.service.processor.AutoServiceProcessor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * A module's sources and the folder that they are compiled into, which nothing empties by itself.
 */
final class Project {

  private final Path sources;
  private final Path classes;
  private final Path generated;
  private final List<Path> libraries = new ArrayList<>(Libraries.both());
  private boolean processor = true;
  private boolean autoService;

  Project(Path folder, String name) {
    sources = folder.resolve(name).resolve("src");
    classes = folder.resolve(name).resolve("classes");
    generated = folder.resolve(name).resolve("generated");
  }

  /** Another module, that stands on its class path. */
  Project with(Path library) {
    libraries.add(0, library);
    return this;
  }

  /** Without the processor, as in an IDE where annotation processing is off. */
  Project processor(boolean on) {
    processor = on;
    return this;
  }

  /** With the processor of AutoService beside ours. */
  Project autoService() {
    autoService = true;
    libraries.add(Libraries.of(AutoService.class));
    return this;
  }

  Project write(String file, String text) {
    try {
      Path path = sources.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path classes() {
    return classes;
  }

  /** Compiles these sources, or all, into what is there. */
  Project javac(String... files) {
    return compile(ToolProvider.getSystemJavaCompiler(), files);
  }

  Project ecj(String... files) {
    return compile(new EclipseCompiler(), files);
  }

  /** Empties the output, as {@code mvn clean} does. */
  Project clean() {
    try (Stream<Path> files = Files.walk(classes)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Project compile(JavaCompiler compiler, String... files) {
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      Files.createDirectories(classes);
      Files.createDirectories(generated);
      List<Path> paths =
          files.length > 0 ? Arrays.stream(files).map(sources::resolve).toList() : all();
      List<Path> classPath = new ArrayList<>(libraries);
      classPath.add(0, classes);
      List<String> options =
          new ArrayList<>(
              List.of(
                  "-d",
                  classes.toString(),
                  // Of Eclipse's compiler, where the tests run otherwise.
                  "-s",
                  generated.toString(),
                  "-classpath",
                  Libraries.classPath(classPath),
                  "-nowarn"));
      options.addAll(
          compiler instanceof EclipseCompiler
              ? List.of("-source", "17", "-target", "17")
              : List.of("--release", "17"));
      if (!processor) {
        options.add("-proc:none");
      }
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              new PrintWriter(said),
              manager,
              null,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(paths));
      if (processor) {
        task.setProcessors(processors());
      }
      if (!task.call()) {
        throw new IllegalStateException(said.toString());
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Processor> processors() {
    List<Processor> processors = new ArrayList<>();
    if (autoService) {
      processors.add(new AutoServiceProcessor());
    }
    processors.add(processor("PreflightProcessor"));
    processors.add(processor("UnannotatedProcessor"));
    return processors;
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** By name: javac warns of annotations on the class that are on no class path of these tests. */
  private static Processor processor(String name) {
    try {
      return Class.forName("dev.preflight.cors.processor." + name)
          .asSubclass(Processor.class)
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
