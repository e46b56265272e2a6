package dev.preflight.cors.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * A median with a confidence interval of 95 %, from the ranks of the values: whatever their
 * distribution is, the true median lies outside only if far fewer than half of them fall on one
 * side of it.
 */
public record Interval(double median, double low, double high) {

  static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN, Double.NaN);

  /** Of values that were measured independently; of fewer than six, their range. */
  public static Interval ofMedian(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    // How many values may be cut off each end: binomial probabilities add up to 2.5 %.
    double probability = Math.pow(0.5, count);
    double below = 0;
    int cut = 0;
    for (int i = 0; i < count / 2 && below + probability <= 0.025; i++) {
      below += probability;
      cut = i;
      probability = probability * (count - i) / (i + 1);
    }
    double median =
        count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
    return new Interval(median, sorted[cut], sorted[count - 1 - cut]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", median, low, high);
  }
}
