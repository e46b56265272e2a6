package dev.preflight.snippets;

import dev.preflight.cors.processor.PreflightProcessor;
import dev.preflight.cors.processor.UnannotatedProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Sources after the compiler and the processor have seen them.
 *
 * @param classes the folder of class files and generated sources
 * @param places of what was found: {@code OrdersResource.java:7 origin-null}
 * @param output the same in full, as Maven prints it
 */
record Compiled(Path classes, List<String> places, String output) {

  private static final Pattern MARKER = Pattern.compile("// ← cors:([a-z0-9-]+)");
  private static final Pattern TAG = Pattern.compile("^\\[cors:([a-z0-9-]+)\\]");

  /** Compiles sources in a folder; they are written there first. */
  static Compiled of(Path folder, Collection<JavaSource> sources, String... options)
      throws IOException {
    Path classes = Files.createDirectories(folder.resolve("target/classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<Path> paths = new ArrayList<>();
      for (JavaSource source : sources) {
        Path file = folder.resolve("src/main/java").resolve(source.path());
        Files.createDirectories(file.getParent());
        paths.add(Files.writeString(file, source.text()));
      }
      List<String> all =
          new ArrayList<>(
              List.of("--release", "17", "-parameters", "-Xlint:-processing", "-d", "" + classes));
      all.addAll(List.of(options));
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, found, all, null, files.getJavaFileObjectsFromPaths(paths));
      task.setProcessors(List.of(new PreflightProcessor(), new UnannotatedProcessor()));
      task.setLocale(Locale.ROOT);
      task.call();
    }
    return new Compiled(classes, places(found), output(found));
  }

  /** The places that the sources mark with {@code // ← cors:ID}. */
  static List<String> marked(Collection<JavaSource> sources) {
    List<String> marked = new ArrayList<>();
    for (JavaSource source : sources) {
      List<String> lines = source.text().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher marker = MARKER.matcher(lines.get(i));
        while (marker.find()) {
          marked.add(fileName(source.path()) + ":" + (i + 1) + " " + marker.group(1));
        }
      }
    }
    return marked.stream().sorted().toList();
  }

  /** The source that was generated for a class. */
  String generated(String name) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      Path file =
          files
              .filter(each -> each.endsWith(name + "Cors.java"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("nothing was generated for " + name));
      return Files.readString(file);
    }
  }

  private static List<String> places(DiagnosticCollector<JavaFileObject> found) {
    return found.getDiagnostics().stream()
        .filter(Compiled::counts)
        .map(Compiled::place)
        .sorted()
        .toList();
  }

  private static String output(DiagnosticCollector<JavaFileObject> found) {
    return found.getDiagnostics().stream()
        .filter(Compiled::counts)
        .map(Compiled::asMavenPrints)
        .reduce("", String::concat);
  }

  /** Errors of javac, and all that is ours but notes. */
  private static boolean counts(Diagnostic<? extends JavaFileObject> each) {
    return each.getKind() == Diagnostic.Kind.ERROR
        || (TAG.matcher(each.getMessage(Locale.ROOT)).find()
            && each.getKind() != Diagnostic.Kind.NOTE);
  }

  private static String place(Diagnostic<? extends JavaFileObject> each) {
    String message = each.getMessage(Locale.ROOT).strip();
    Matcher tag = TAG.matcher(message);
    return file(each) + ":" + each.getLineNumber() + " " + (tag.find() ? tag.group(1) : message);
  }

  private static String asMavenPrints(Diagnostic<? extends JavaFileObject> each) {
    String kind = each.getKind() == Diagnostic.Kind.ERROR ? "ERROR" : "WARNING";
    return "[%s] …/%s:[%d,%d] %s\n"
        .formatted(
            kind,
            file(each),
            each.getLineNumber(),
            each.getColumnNumber(),
            each.getMessage(Locale.ROOT).strip());
  }

  private static String file(Diagnostic<? extends JavaFileObject> each) {
    return each.getSource() == null ? "" : fileName(each.getSource().getName());
  }

  private static String fileName(String path) {
    return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
  }
}
