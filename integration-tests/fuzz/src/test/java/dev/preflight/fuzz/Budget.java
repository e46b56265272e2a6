package dev.preflight.fuzz;

import java.time.Duration;

/** How long a fuzzer may run: a number of inputs in every build, minutes on demand. */
public final class Budget {

  private static final long MINUTES = Long.getLong("preflight.fuzz.minutes", 0);

  private final long inputs;
  private final long end;
  private final long start = System.nanoTime();
  private long spent;

  private Budget(long inputs, Duration time) {
    this.inputs = inputs;
    end = start + time.toNanos();
  }

  /**
   * This number of inputs, within some seconds; or as many as the minutes asked for admit, of which
   * each of some parts gets its share.
   */
  public static Budget of(long inputs, int seconds, int parts) {
    return isLong()
        ? new Budget(Long.MAX_VALUE, Duration.ofSeconds(seconds() / parts))
        : new Budget(inputs, Duration.ofSeconds(seconds));
  }

  /** Whether minutes were asked for. */
  public static boolean isLong() {
    return MINUTES > 0;
  }

  /** The minutes asked for, in seconds. */
  public static long seconds() {
    return MINUTES * 60;
  }

  /** Whether there is room for one more input; counts it. */
  public boolean spend() {
    if (spent >= inputs || System.nanoTime() >= end) {
      return false;
    }
    spent++;
    return true;
  }

  /** The number of inputs so far, and their speed. */
  @Override
  public String toString() {
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format("%,d inputs in %.0f s, %,.0f/s", spent, seconds, spent / seconds);
  }
}
