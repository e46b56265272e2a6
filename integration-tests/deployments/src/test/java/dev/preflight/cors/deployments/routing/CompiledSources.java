package dev.preflight.cors.deployments.routing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles source texts with the processor. */
public final class CompiledSources {

  private CompiledSources() {}

  /** Compiles what has no errors into an empty folder. */
  public static void compile(Map<String, String> sources, Path folder) throws Exception {
    Set<String> refused = refused(sources, folder);
    if (!refused.isEmpty()) {
      throw new IllegalArgumentException("do not compile: " + refused);
    }
  }

  /** Compiles into an empty folder, and returns the classes that have errors. */
  static Set<String> refused(Map<String, String> sources, Path folder)
      throws IOException, ReflectiveOperationException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    Files.createDirectories(folder);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            null,
            null,
            diagnostics,
            List.of("-d", folder.toString(), "-classpath", classPath),
            null,
            sources.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList());
    task.setProcessors(List.of(processor()));
    if (task.call()) {
      return Set.of();
    }
    Set<String> refused = new HashSet<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR && each.getSource() instanceof Source source) {
        refused.add(source.type);
      }
    }
    if (refused.isEmpty()) {
      throw new IllegalStateException(diagnostics.getDiagnostics().toString());
    }
    return refused;
  }

  /** By name: javac warns of annotations on the class that are on no class path of these tests. */
  private static Processor processor() throws ReflectiveOperationException {
    return Class.forName("dev.preflight.cors.processor.PreflightProcessor")
        .asSubclass(Processor.class)
        .getConstructor()
        .newInstance();
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String type;
    private final String text;

    Source(String type, String text) {
      super(URI.create("string:///" + type.replace('.', '/') + ".java"), Kind.SOURCE);
      this.type = type;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
