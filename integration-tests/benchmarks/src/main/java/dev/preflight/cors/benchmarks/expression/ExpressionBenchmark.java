package dev.preflight.cors.benchmarks.expression;

import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One engine matches one origin against an expression that lets engines backtrack. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ExpressionBenchmark {

  @Param("PREFLIGHT")
  public Matcher matcher;

  @Param("ALLOWED")
  public OriginCase origin;

  private Predicate<String> engine;
  private String value;

  /** Builds the engine, and refuses to measure one whose response is wrong. */
  @Setup
  public void prepare() {
    engine = matcher.of(OriginCase.EXPRESSION);
    value = origin.origin();
    if (engine.test(value) != origin.allowed()) {
      throw new IllegalStateException(matcher + " is wrong about " + value);
    }
  }

  /** One match. */
  @Benchmark
  public boolean match() {
    return engine.test(value);
  }
}
