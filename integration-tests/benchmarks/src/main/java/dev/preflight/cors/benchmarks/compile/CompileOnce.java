package dev.preflight.cors.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs javac once in a fresh Java machine, as a build does, and prints wall and processor time in
 * nanoseconds, bytes allocated, bytes of heap at the peak, and the processor time of all threads.
 */
final class CompileOnce {

  private CompileOnce() {}

  /** Takes the processor's class name or "none", the output directory and source directories. */
  public static void main(String[] arguments) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      sources.addAll(Javac.sources(Path.of(arguments[i])));
    }
    String from = System.getProperty("benchmarks.copy.from");
    List<String> more = from == null ? List.of() : List.of("-Afrom=" + from);
    Javac.Took took = Javac.compile(arguments[0], Path.of(arguments[1]), more, sources, List.of());
    System.out.printf(
        "%d %d %d %d %d%n",
        took.wall(), took.cpu(), took.allocated(), heapAtPeak(), cpuOfAllThreads());
  }

  /** From the start of this Java machine, its own compiler and collector included. */
  private static long cpuOfAllThreads() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long heapAtPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
