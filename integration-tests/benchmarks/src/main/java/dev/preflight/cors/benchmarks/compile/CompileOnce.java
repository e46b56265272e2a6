package dev.preflight.cors.benchmarks.compile;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Runs javac once in a fresh Java machine, as a build does, and prints wall and processor time in
 * nanoseconds, bytes allocated and bytes of heap at the peak.
 */
final class CompileOnce {

  private CompileOnce() {}

  /** Takes the processor's class name or "none", the output directory and source directories. */
  public static void main(String[] arguments) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<Path> sources = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      try (Stream<Path> files = Files.walk(Path.of(arguments[i]))) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
      }
    }
    List<String> options = new ArrayList<>(List.of("--release", "17", "-d", arguments[1]));
    if (arguments[0].equals("none")) {
      options.add("-proc:none");
    } else {
      options.addAll(List.of("-processor", arguments[0]));
      options.addAll(processorOptions());
    }
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
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
    }
    long wall = System.nanoTime() - start;
    cpu = threads.getCurrentThreadCpuTime() - cpu;
    allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      throw new IllegalStateException("unexpected diagnostic: " + diagnostic);
    }
    if (!compiled) {
      throw new IllegalStateException("did not compile");
    }
    System.out.printf("%d %d %d %d%n", wall, cpu, allocated, heapAtPeak());
  }

  private static List<String> processorOptions() {
    String from = System.getProperty("benchmarks.copy.from");
    return from == null ? List.of() : List.of("-Afrom=" + from);
  }

  private static long heapAtPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
