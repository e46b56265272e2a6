package dev.preflight.cors.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
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
 */
public final class CpuProfiler implements InternalProfiler {

  static final String NAME = "cpu.norm";

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private long before;

  /** Made by the benchmark runner. */
  public CpuProfiler() {}

  @Override
  public String getDescription() {
    return "processor time a call";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = system.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double used = system.getProcessCpuTime() - before;
    long calls = Math.max(1, result.getMetadata().getAllOps());
    return List.of(new ScalarResult(NAME, used / calls, "ns/op", AggregationPolicy.MIN));
  }
}
