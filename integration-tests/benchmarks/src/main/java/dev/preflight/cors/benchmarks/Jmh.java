package dev.preflight.cors.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
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

  /**
   * What one call takes.
   *
   * @param score nanoseconds on the clock, JMH's mean
   * @param nanoseconds of processor time, in the best iteration
   * @param bytes of the heap
   */
  public record Figure(double score, double nanoseconds, double bytes) {

    /** The best of each, for noise only adds. */
    public Figure best(Figure other) {
      return new Figure(
          Math.min(score, other.score),
          Math.min(nanoseconds, other.nanoseconds),
          Math.min(bytes, other.bytes));
    }
  }

  /**
   * The benchmark waits for the compiler (-Xbatch), so code is compiled after the same number of
   * calls in each run, however busy the machine is; without it, bytes differed by 1,000 between
   * runs of whole requests, since what is inlined and kept off the heap depended on timing.
   */
  private static final String[] OPTIONS = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-Xbatch"};

  private Jmh() {}

  /** Runs a benchmark of a few calls, and returns figures by the parameters' values. */
  public static Map<String, Figure> run(
      Path results, String benchmark, Map<String, String[]> parameters) throws RunnerException {
    return run(results, benchmark, parameters, 1);
  }

  /** The same, with iterations that last longer by a factor. */
  public static Map<String, Figure> run(
      Path results, String benchmark, Map<String, String[]> parameters, int factor)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark.replace(".", "\\.") + "$")
            .forks(Settings.FORKS)
            .warmupIterations(Settings.ITERATIONS)
            .warmupTime(TimeValue.milliseconds((long) factor * Settings.WARM_UP))
            .measurementIterations(Settings.ITERATIONS)
            .measurementTime(TimeValue.milliseconds((long) factor * Settings.MEASURE))
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuProfiler.class)
            .jvmArgs(OPTIONS)
            .shouldFailOnError(true)
            .resultFormat(ResultFormatType.JSON)
            .result(results.toString());
    parameters.forEach((name, values) -> options.param(name, values));
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (RunResult run : new Runner(options.build()).run()) {
      String key =
          key(
              run.getParams().getParamsKeys().stream()
                  .sorted()
                  .map(name -> run.getParams().getParam(name))
                  .toArray(String[]::new));
      Result<?> cpu = run.getSecondaryResults().get(CpuProfiler.NAME);
      figures.put(key, new Figure(run.getPrimaryResult().getScore(), cpu.getScore(), bytes(run)));
    }
    return figures;
  }

  /** Of several iterations the best counts: code that is not compiled yet only allocates more. */
  private static double bytes(RunResult run) {
    return run.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .mapToDouble(each -> each.getSecondaryResults().get("gc.alloc.rate.norm").getScore())
        .min()
        .orElseThrow();
  }

  /** The key of a figure: the values of the parameters in the order of the parameters' names. */
  public static String key(String... values) {
    return String.join(" ", values);
  }
}
