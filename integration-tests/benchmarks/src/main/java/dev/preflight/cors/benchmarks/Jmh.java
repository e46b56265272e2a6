package dev.preflight.cors.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs benchmarks with one length and profiler for all. */
public final class Jmh {

  private static final int FORKS = Integer.getInteger("benchmarks.forks", 1);
  private static final int ITERATIONS = Integer.getInteger("benchmarks.iterations", 5);
  private static final TimeValue TIME =
      TimeValue.milliseconds(Integer.getInteger("benchmarks.milliseconds", 500));

  /** What one call takes of the processor and of the heap. */
  public record Figure(double nanoseconds, double bytes) {}

  private Jmh() {}

  /** Runs the benchmarks of this name, and returns figures by the parameters' values. */
  public static Map<String, Figure> run(
      Path results, String benchmark, Map<String, List<String>> parameters) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark.replace(".", "\\.") + "$")
            .forks(FORKS)
            .warmupIterations(ITERATIONS)
            .warmupTime(TIME)
            .measurementIterations(ITERATIONS)
            .measurementTime(TIME)
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuProfiler.class)
            .jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
            .shouldFailOnError(true)
            .resultFormat(ResultFormatType.JSON)
            .result(results.toString());
    parameters.forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (RunResult run : new Runner(options.build()).run()) {
      String key =
          key(
              run.getParams().getParamsKeys().stream()
                  .sorted()
                  .map(name -> run.getParams().getParam(name))
                  .toArray(String[]::new));
      Result<?> bytes = run.getSecondaryResults().get("gc.alloc.rate.norm");
      Result<?> cpu = run.getSecondaryResults().get(CpuProfiler.NAME);
      figures.put(key, new Figure(cpu.getScore(), bytes.getScore()));
    }
    return figures;
  }

  /** The key of a figure: the values of the parameters in the order of the parameters' names. */
  public static String key(String... values) {
    return String.join(" ", values);
  }
}
