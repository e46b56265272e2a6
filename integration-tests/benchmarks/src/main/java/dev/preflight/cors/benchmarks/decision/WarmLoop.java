package dev.preflight.cors.benchmarks.decision;

import com.sun.management.ThreadMXBean;
import dev.preflight.cors.benchmarks.ChildJava;
import dev.preflight.cors.benchmarks.Table;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The decision once more, in a plain loop that counts the processor time and the bytes of its own
 * thread alone. On a busy machine this is steadier than JMH, whose iterations last by the clock:
 * the compiler's threads do not count, every loop has the same number of calls, the best loop
 * counts.
 */
public final class WarmLoop {

  private static final int LOOPS = 10;
  private static final int CALLS = 40_000;

  private static final List<RequestCase> REQUESTS =
      List.of(
          RequestCase.NO_ORIGIN,
          RequestCase.ACTUAL_ALLOWED,
          RequestCase.ACTUAL_REFUSED,
          RequestCase.PREFLIGHT_ALLOWED,
          RequestCase.PREFLIGHT_REFUSED,
          RequestCase.PREFLIGHT_COMMAS);

  private static volatile Object sink;

  private WarmLoop() {}

  /** Measures and returns one table. */
  public static List<Table> measure(Path directory) throws Exception {
    Table table =
        new Table(
            "Decision and headers, one exact origin, warm: bytes, ns of the thread's processor time",
            "system",
            REQUESTS.stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toArray(String[]::new));
    StringBuilder raw = new StringBuilder();
    for (String contender : Contenders.available()) {
      String output =
          ChildJava.run(WarmLoop.class, List.of("-Xmx1g", "-XX:+UseSerialGC"), List.of(contender));
      List<String> cells = new ArrayList<>();
      output
          .lines()
          .filter(line -> line.startsWith("="))
          .map(line -> line.substring(1))
          .forEach(cells::add);
      raw.append(contender).append(' ').append(cells).append('\n');
      table.row(Contenders.title(contender), cells.toArray(String[]::new));
    }
    Files.writeString(directory.resolve("decision-warm.txt"), raw);
    return List.of(table);
  }

  /** Takes the system's name. */
  public static void main(String[] arguments) throws Exception {
    Contenders kind = Contenders.valueOf(arguments[0]);
    for (RequestCase request : REQUESTS) {
      Contender system = kind.create();
      system.prepare(PolicyCase.ONE, request);
      String granted = system.allowedOrigin(system.run());
      String expected = Expectation.of(kind, PolicyCase.ONE, request).allowedOrigin();
      if (!String.valueOf(granted).equals(String.valueOf(expected))) {
        throw new IllegalStateException(kind + ", " + request + ": allows " + granted);
      }
      System.out.println("=" + best(system));
    }
    Runtime.getRuntime().halt(0);
  }

  private static String best(Contender system) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double with = Double.MAX_VALUE;
    double without = Double.MAX_VALUE;
    double bytes = 0;
    for (int loop = 0; loop < LOOPS; loop++) {
      long allocated = threads.getCurrentThreadAllocatedBytes();
      long start = threads.getCurrentThreadCpuTime();
      for (int call = 0; call < CALLS; call++) {
        sink = system.run();
      }
      long middle = threads.getCurrentThreadCpuTime();
      long allocatedWith = threads.getCurrentThreadAllocatedBytes() - allocated;
      allocated = threads.getCurrentThreadAllocatedBytes();
      for (int call = 0; call < CALLS; call++) {
        sink = system.baseline();
      }
      long end = threads.getCurrentThreadCpuTime();
      long allocatedWithout = threads.getCurrentThreadAllocatedBytes() - allocated;
      with = Math.min(with, (middle - start) / (double) CALLS);
      without = Math.min(without, (end - middle) / (double) CALLS);
      bytes = (allocatedWith - allocatedWithout) / (double) CALLS;
    }
    return String.format(Locale.ROOT, "%,.0f B, %,.0f ns", bytes, with - without);
  }
}
