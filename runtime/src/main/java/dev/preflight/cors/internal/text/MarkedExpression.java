package dev.preflight.cors.internal.text;

/**
 * A regular expression with one spot marked, as a diagnostic prints it: on lines of its own, with
 * carets below the spot. Characters that do not print appear as escapes.
 *
 * @param expression the expression
 * @param start where the spot begins
 * @param end where the spot ends, exclusive; equal to {@code start} to mark nothing
 */
public record MarkedExpression(String expression, int start, int end) {

  private static final String INDENT = "\n    ";

  /** Longer expressions show this many characters around the spot only. */
  private static final int SHOWN_AROUND = 60;

  /**
   * Refuses a spot outside the expression.
   *
   * @param expression the expression
   * @param start where the spot begins
   * @param end where the spot ends
   */
  public MarkedExpression {
    if (start < 0 || end < start || end > expression.length()) {
      throw new IllegalArgumentException(start + ".." + end + " of " + expression.length());
    }
  }

  /**
   * An expression without a marked spot.
   *
   * @param expression the expression
   * @return the expression as a whole
   */
  public static MarkedExpression whole(String expression) {
    return new MarkedExpression(expression, 0, 0);
  }

  @Override
  public String toString() {
    int from = boundary(Math.max(0, start - SHOWN_AROUND));
    int markEnd = Math.min(end, start + SHOWN_AROUND);
    int to = boundary(Math.min(expression.length(), markEnd + SHOWN_AROUND));
    String before = (from > 0 ? "…" : "") + Printable.of(expression.substring(from, start));
    String spot = Printable.of(expression.substring(start, markEnd));
    String after =
        Printable.of(expression.substring(markEnd, to)) + (to < expression.length() ? "…" : "");
    String line = INDENT + before + spot + after;
    return end == start ? line : line + INDENT + " ".repeat(before.length()) + carets(spot);
  }

  private static String carets(String spot) {
    return "^".repeat(Math.max(1, spot.codePointCount(0, spot.length())));
  }

  /** Never between the halves of a surrogate pair. */
  private int boundary(int index) {
    return index > 0
            && index < expression.length()
            && Character.isLowSurrogate(expression.charAt(index))
            && Character.isHighSurrogate(expression.charAt(index - 1))
        ? index - 1
        : index;
  }
}
