package dev.preflight.cors.benchmarks;

/**
 * How long everything is measured: system properties, which reach child processes through {@code
 * JAVA_TOOL_OPTIONS=-Dbenchmarks.iterations=1}.
 *
 * <p>The package for compile time reads {@code benchmarks.compile.sizes}, {@code
 * benchmarks.compile.rounds} and {@code benchmarks.startup.rounds} itself.
 */
public final class Settings {

  /** {@code benchmarks.forks}: Java machines for each JMH benchmark. */
  public static final int FORKS = Integer.getInteger("benchmarks.forks", 1);

  /** {@code benchmarks.iterations}: iterations of warm-up, and as many that count. */
  public static final int ITERATIONS = Integer.getInteger("benchmarks.iterations", 5);

  /** {@code benchmarks.warmup}: milliseconds of one iteration of warm-up. */
  public static final int WARM_UP = Integer.getInteger("benchmarks.warmup", 400);

  /** {@code benchmarks.milliseconds}: milliseconds of one iteration that counts. */
  public static final int MEASURE = Integer.getInteger("benchmarks.milliseconds", 300);

  /**
   * {@code benchmarks.application.factor}: how much longer the iterations for whole requests are,
   * which run through far more code.
   */
  public static final int APPLICATION_FACTOR =
      Integer.getInteger("benchmarks.application.factor", 3);

  /** {@code benchmarks.floor.rounds}: how often each single request and its floors are measured. */
  public static final int FLOOR_ROUNDS = Integer.getInteger("benchmarks.floor.rounds", 5);

  /** {@code benchmarks.http.rounds}: each loads every variant twice, in both orders. */
  public static final int HTTP_ROUNDS = Integer.getInteger("benchmarks.http.rounds", 40);

  /** {@code benchmarks.http.slice}: milliseconds of load on one variant at a time. */
  public static final int HTTP_SLICE = Integer.getInteger("benchmarks.http.slice", 250);

  /** {@code benchmarks.http.warmup}: milliseconds of load on each variant before all rounds. */
  public static final int HTTP_WARM_UP = Integer.getInteger("benchmarks.http.warmup", 6_000);

  /** {@code benchmarks.http.rate}: requests a second where latency is measured. */
  public static final int HTTP_RATE = Integer.getInteger("benchmarks.http.rate", 2_000);

  /** {@code benchmarks.profile.seconds}: how long each case is recorded. */
  public static final int PROFILE_SECONDS = Integer.getInteger("benchmarks.profile.seconds", 8);

  private Settings() {}
}
