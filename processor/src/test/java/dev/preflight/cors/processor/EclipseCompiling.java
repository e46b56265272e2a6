package dev.preflight.cors.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles sources with the Eclipse compiler and the real processor. */
final class EclipseCompiling {

  private EclipseCompiling() {}

  /** Compiles files by name; the diagnostics with a tag of ours. */
  static List<Diagnostic<? extends JavaFileObject>> compile(Map<String, String> files, Path out)
      throws IOException {
    JavaCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    Path sources = Files.createDirectories(out.resolve("sources"));
    Path classes = Files.createDirectories(out.resolve("classes"));
    List<Path> paths = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = sources.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      paths.add(Files.writeString(path, file.getValue()));
    }
    StringWriter log = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(collector, Locale.ROOT, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              log,
              manager,
              collector,
              List.of(
                  "-17",
                  "-proceedOnError",
                  "-d",
                  classes.toString(),
                  "-s",
                  sources.toString(),
                  "-classpath",
                  System.getProperty("java.class.path")),
              null,
              manager.getJavaFileObjectsFromPaths(paths));
      task.setProcessors(Compiling.processors());
      task.call();
    }
    return collector.getDiagnostics().stream()
        .<Diagnostic<? extends JavaFileObject>>map(each -> each)
        .toList();
  }
}
