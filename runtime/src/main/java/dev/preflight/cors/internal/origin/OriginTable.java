package dev.preflight.cors.internal.origin;

import dev.preflight.cors.internal.text.Printable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The text form of an {@link OriginAutomaton}, a constant of generated code: printable ASCII that
 * needs no escape in Java. Numbers are written five bits to a character, low bits first; the
 * characters of the second half of the alphabet continue a number. The text is:
 *
 * <ol>
 *   <li>a checksum over the expression and all that follows, so that neither can be edited alone;
 *   <li>the number of columns and of states;
 *   <li>runs of characters by column, until 128 characters are described: column, length;
 *   <li>each state: twice the number of its edges, plus 1 if it accepts; each edge: column, target.
 * </ol>
 */
public final class OriginTable {

  private static final String DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

  private static final int HALF = DIGITS.length() / 2;

  /** The number of characters that hold the checksum: 25 of its bits. */
  private static final int CHECKSUM_LENGTH = 5;

  private static final int MOST_STATES = Short.MAX_VALUE;

  private OriginTable() {}

  /**
   * Writes an automaton.
   *
   * @param expression the expression it was made from
   * @param columns for each of the 128 ASCII characters its column; column 0 leads nowhere
   * @param next for each state, for each column, the next state; state 0 is dead, 1 the first
   * @param accepting for each state whether it accepts
   * @return the text
   */
  public static String encode(
      String expression, byte[] columns, short[][] next, boolean[] accepting) {
    StringBuilder text = new StringBuilder();
    int width = next[0].length;
    number(width, text);
    number(next.length, text);
    for (int from = 0; from < columns.length; ) {
      int to = from;
      while (to < columns.length && columns[to] == columns[from]) {
        to++;
      }
      number(columns[from], text);
      number(to - from, text);
      from = to;
    }
    for (int state = 1; state < next.length; state++) {
      int edges = 0;
      for (short target : next[state]) {
        edges += target == 0 ? 0 : 1;
      }
      number(edges * 2 + (accepting[state] ? 1 : 0), text);
      for (int column = 0; column < width; column++) {
        if (next[state][column] != 0) {
          number(column, text);
          number(next[state][column], text);
        }
      }
    }
    return checksum(expression, text) + text;
  }

  private static void number(int value, StringBuilder text) {
    int rest = value;
    while (rest >= HALF) {
      text.append(DIGITS.charAt(HALF + rest % HALF));
      rest /= HALF;
    }
    text.append(DIGITS.charAt(rest));
  }

  private static String checksum(String expression, CharSequence body) {
    CRC32 crc = new CRC32();
    crc.update(expression.getBytes(StandardCharsets.UTF_16BE));
    crc.update(body.toString().getBytes(StandardCharsets.UTF_16BE));
    long rest = crc.getValue();
    StringBuilder text = new StringBuilder(CHECKSUM_LENGTH);
    for (int i = 0; i < CHECKSUM_LENGTH; i++) {
      text.append(DIGITS.charAt((int) (rest % HALF)));
      rest /= HALF;
    }
    return text.toString();
  }

  /**
   * Reads an automaton.
   *
   * @throws IllegalArgumentException if the table was not made for this expression
   */
  public static OriginAutomaton decode(String expression, String table) {
    if (table.length() < CHECKSUM_LENGTH
        || !table.startsWith(checksum(expression, table.substring(CHECKSUM_LENGTH)))) {
      throw new IllegalArgumentException(
          "the table beside the origin expression \""
              + Printable.of(expression)
              + "\" was made for another expression; compile the policy again instead of editing"
              + " generated code");
    }
    return new Reader(table).read();
  }

  /** A position in a text whose checksum is right. */
  private static final class Reader {
    private final String text;
    private int position = CHECKSUM_LENGTH;

    Reader(String text) {
      this.text = text;
    }

    OriginAutomaton read() {
      int width = number();
      int states = number();
      if (states > MOST_STATES) {
        throw new IllegalArgumentException(states + " states");
      }
      byte[] columns = new byte[OriginAutomaton.ALPHABET];
      for (int from = 0; from < columns.length; ) {
        byte column = (byte) number();
        int length = number();
        Arrays.fill(columns, from, from + length, column);
        from += length;
      }
      short[] next = new short[states * width];
      boolean[] accepting = new boolean[states];
      for (int state = 1; state < states; state++) {
        int head = number();
        accepting[state] = head % 2 == 1;
        for (int edge = 0; edge < head / 2; edge++) {
          int column = number();
          next[state * width + column] = (short) number();
        }
      }
      return new OriginAutomaton(columns, width, next, accepting);
    }

    private int number() {
      int value = 0;
      for (int weight = 1; ; weight *= HALF) {
        int digit = DIGITS.indexOf(text.charAt(position++));
        value += digit % HALF * weight;
        if (digit < HALF) {
          return value;
        }
      }
    }
  }
}
