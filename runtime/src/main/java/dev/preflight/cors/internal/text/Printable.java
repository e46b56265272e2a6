package dev.preflight.cors.internal.text;

/**
 * Makes a value of the user's safe to print: control characters and unpaired surrogates appear as
 * the Unicode escapes of Java source.
 */
public final class Printable {

  /** A message that quotes a value longer than this shows its beginning only. */
  private static final int LONGEST = 300;

  private static final int LONGEST_TEXT = 2_000;

  private static final String DIGITS = "0123456789ABCDEF";

  private Printable() {}

  /**
   * The value as it may be printed.
   *
   * @param value the value, however long or strange
   * @return one line, with the end of a long value left out
   */
  public static String of(String value) {
    return of(value, LONGEST);
  }

  /**
   * A text of ours that may quote values, as it may be printed.
   *
   * @param text some sentences
   * @return one line; only what is longer than sentences are is cut
   */
  public static String text(String text) {
    return of(text, LONGEST_TEXT);
  }

  private static String of(String value, int longest) {
    StringBuilder text = new StringBuilder(Math.min(value.length(), longest) + 16);
    int index = 0;
    while (index < value.length() && index < longest) {
      int codePoint = value.codePointAt(index);
      if (isPlain(codePoint)) {
        text.appendCodePoint(codePoint);
      } else if (Character.isBmpCodePoint(codePoint)) {
        escape((char) codePoint, text);
      } else {
        escape(Character.highSurrogate(codePoint), text);
        escape(Character.lowSurrogate(codePoint), text);
      }
      index += Character.charCount(codePoint);
    }
    if (index < value.length()) {
      text.append("… (").append(value.length()).append(" characters)");
    }
    return text.toString();
  }

  /**
   * Without a formatter, which takes ten times as long: a value from the wire may be all escapes.
   */
  private static void escape(char c, StringBuilder text) {
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(DIGITS.charAt(c >> shift & 0xF));
    }
  }

  private static boolean isPlain(int codePoint) {
    if (codePoint == ' ') {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR,
          Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }
}
