package dev.preflight.cors.benchmarks.decision;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One system, one policy, one request. Each runs in its own Java machine, so no system's profile
 * spoils another's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBenchmark {

  @Param("PREFLIGHT")
  public String contender;

  @Param("ONE")
  public String policy;

  @Param("ACTUAL_ALLOWED")
  public String request;

  private Contender system;

  /** Builds the system, and refuses to measure one whose response is wrong. */
  @Setup
  public void prepare() throws Exception {
    PolicyCase policyCase = PolicyCase.valueOf(policy);
    RequestCase requestCase = RequestCase.valueOf(request);
    system = Contenders.valueOf(contender).create();
    system.prepare(policyCase, requestCase);
    String expected =
        Expectation.of(Contenders.valueOf(contender), policyCase, requestCase).allowedOrigin();
    check(system.run(), expected);
    check(system.run(), expected);
    check(system.headersAlone(), expected);
    check(system.baseline(), null);
  }

  private void check(Object response, String expected) {
    String actual = system.allowedOrigin(response);
    if (!Objects.equals(actual, expected)) {
      throw new IllegalStateException(
          String.format(
              "%s, %s, %s: allows %s instead of %s", contender, policy, request, actual, expected));
    }
  }

  /** The framework alone. */
  @Benchmark
  public Object baseline() throws Exception {
    return system.baseline();
  }

  /** The framework, and the headers of the response as constants. */
  @Benchmark
  public Object headersAlone() throws Exception {
    return system.headersAlone();
  }

  /** The same, and the headers of the request looked up. */
  @Benchmark
  public Object headersReadAndWritten() throws Exception {
    return system.headersReadAndWritten();
  }

  /** The framework with CORS. */
  @Benchmark
  public Object cors() throws Exception {
    return system.run();
  }
}
