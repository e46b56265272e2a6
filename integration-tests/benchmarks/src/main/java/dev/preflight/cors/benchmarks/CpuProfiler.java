package dev.preflight.cors.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time a call: unlike the time on the clock it does not count what other programs take.
 * Of several iterations the best counts, for noise only adds.
 *
 * <p>It is that of all Java threads, which is exact, without the compiler's and the collector's.
 * The time of the whole process comes in steps of 10 ms only, several percent of an iteration.
 */
public final class CpuProfiler implements InternalProfiler {

  static final String NAME = "cpu.norm";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private Map<Long, Long> before = Map.of();

  /** Made by the benchmark runner. */
  public CpuProfiler() {}

  @Override
  public String getDescription() {
    return "processor time a call";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = times();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double used = 0;
    for (Map.Entry<Long, Long> thread : times().entrySet()) {
      used += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
    }
    long calls = Math.max(1, result.getMetadata().getAllOps());
    return List.of(new ScalarResult(NAME, used / calls, "ns/op", AggregationPolicy.MIN));
  }

  private Map<Long, Long> times() {
    Map<Long, Long> times = new HashMap<>();
    for (long thread : threads.getAllThreadIds()) {
      // A thread that has just ended has none.
      times.put(thread, Math.max(0, threads.getThreadCpuTime(thread)));
    }
    return times;
  }
}
