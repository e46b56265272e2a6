package dev.preflight.cors.benchmarks.compile;

import com.sun.management.ThreadMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs the compiler of this Java machine, and measures it. */
final class Javac {

  /**
   * What one compilation took.
   *
   * @param wall nanoseconds on the clock
   * @param cpu nanoseconds of the compiling thread
   * @param allocated bytes
   */
  record Took(long wall, long cpu, long allocated) {}

  /** The processor of a user's build: found by the compiler, with all that is found beside it. */
  static final String PREFLIGHT = "preflight";

  private Javac() {}

  /**
   * Compiles, and refuses to measure what does not compile without a warning.
   *
   * @param processor its class name, {@link #PREFLIGHT}, or "none"
   * @param more further options
   * @param classNames compiled classes that the processor is to see
   */
  static Took compile(
      String processor, Path output, List<String> more, List<Path> sources, List<String> classNames)
      throws IOException {
    List<String> options = new ArrayList<>(List.of("--release", "17", "-d", output.toString()));
    options.addAll(
        switch (processor) {
          case "none" -> List.of("-proc:none");
          case PREFLIGHT -> List.of("-processorpath", preflight());
          default -> List.of("-processor", processor);
        });
    options.addAll(more);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    long cpu = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    boolean compiled;
    try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
      compiled =
          javac
              .getTask(
                  null,
                  files,
                  diagnostics,
                  options,
                  classNames,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
    }
    Took took =
        new Took(
            System.nanoTime() - start,
            threads.getCurrentThreadCpuTime() - cpu,
            threads.getCurrentThreadAllocatedBytes() - allocated);
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() != Diagnostic.Kind.NOTE) {
        throw new IllegalStateException("unexpected diagnostic: " + diagnostic);
      }
    }
    if (!compiled) {
      throw new IllegalStateException("did not compile");
    }
    return took;
  }

  /** What a user puts on the processor path; the class path here has processors of others, too. */
  private static String preflight() {
    Pattern ours = Pattern.compile(".*\\b(annotations|processor|runtime)[/\\\\]target\\b.*");
    String path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(ours.asMatchPredicate())
            .collect(Collectors.joining(File.pathSeparator));
    if (path.isEmpty()) {
      throw new IllegalStateException("Preflight is not on the class path of the benchmark");
    }
    return path;
  }

  /** All Java files below a directory. */
  static List<Path> sources(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
