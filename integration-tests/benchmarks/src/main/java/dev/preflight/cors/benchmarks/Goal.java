package dev.preflight.cors.benchmarks;

import java.util.Locale;

/**
 * What was wanted, and what came of it.
 *
 * @param text what is compared
 * @param figure what this run measured
 * @param threshold what was wanted
 * @param verdict whether it was reached
 */
record Goal(String text, String figure, String threshold, String verdict) {

  private static final String NOT_MEASURED = "not measured";

  static Goal atMost(String text, double figure, double limit, String unit) {
    return of(text, figure, "at most ", limit, unit, figure <= limit);
  }

  static Goal atLeast(String text, double figure, double limit, String unit) {
    return of(text, figure, "at least ", limit, unit, figure >= limit);
  }

  private static Goal of(
      String text, double figure, String relation, double limit, String unit, boolean met) {
    return Double.isNaN(figure)
        ? new Goal(text, NOT_MEASURED, relation + number(limit) + unit, NOT_MEASURED)
        : new Goal(text, number(figure) + unit, relation + number(limit) + unit, verdict(met));
  }

  /** Of a figure with an interval: decided only where the whole interval is on one side. */
  static Goal atLeast(String text, Interval interval, double limit) {
    String threshold = "at least " + number(limit);
    if (Double.isNaN(interval.median())) {
      return new Goal(text, NOT_MEASURED, threshold, NOT_MEASURED);
    }
    String verdict =
        interval.low() < limit && interval.high() >= limit
            ? "open: within the uncertainty"
            : verdict(interval.low() >= limit);
    return new Goal(text, interval.toString(), threshold, verdict);
  }

  private static String verdict(boolean met) {
    return met ? "met" : "missed";
  }

  private static String number(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%,.0f", number)
        : String.format(Locale.ROOT, "%,.2f", number);
  }
}
