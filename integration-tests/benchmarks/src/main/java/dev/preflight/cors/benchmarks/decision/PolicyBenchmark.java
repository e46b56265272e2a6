package dev.preflight.cors.benchmarks.decision;

import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyResult;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A policy is asked about an origin: no framework, no headers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PolicyBenchmark {

  @Param("ONE")
  public PolicyCase policy;

  @Param("ALLOWED")
  public OriginKind kind;

  private CorsPolicy asked;
  private String origin;

  /** Compiles the policy, and refuses to measure one that is wrong. */
  @Setup
  public void prepare() {
    PolicyResult result =
        CorsPolicy.builder()
            .origins(policy.origins().toArray(String[]::new))
            .allowCredentials(!policy.isAny())
            .compile();
    if (!(result instanceof PolicyResult.Valid valid)) {
      throw new IllegalStateException("refused: " + result.problems());
    }
    asked = valid.policy();
    origin = kind.of(policy);
    if (asked.allowsOrigin(origin) != kind.isAllowedBy(policy)) {
      throw new IllegalStateException(policy + " is wrong about " + origin);
    }
  }

  /** Asks nobody. */
  @Benchmark
  public boolean baseline() {
    return origin.isEmpty();
  }

  /** Asks. */
  @Benchmark
  public boolean allows() {
    return asked.allowsOrigin(origin);
  }
}
