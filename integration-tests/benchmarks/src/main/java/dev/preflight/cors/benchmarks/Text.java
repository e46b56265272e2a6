package dev.preflight.cors.benchmarks;

import java.util.Locale;
import java.util.stream.Stream;

/** Numbers and names as the tables show them. */
public final class Text {

  private Text() {}

  /** A whole number. */
  public static String whole(double number) {
    // Without a negative zero.
    return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%,d", Math.round(number));
  }

  /** A number with a decimal. */
  public static String tenths(double number) {
    return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%,.1f", number);
  }

  /** A quotient, or a dash where the divisor is nothing. */
  public static String ratio(double dividend, double divisor) {
    return Double.isNaN(dividend) || Double.isNaN(divisor) || divisor < 1
        ? "-"
        : String.format(Locale.ROOT, "%.2f", dividend / divisor);
  }

  /** The name of a constant, in words. */
  public static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The names of constants. */
  public static String[] names(Enum<?>... constants) {
    return Stream.of(constants).map(Enum::name).toArray(String[]::new);
  }
}
