package dev.preflight.cors.expression.internal.syntax;

/**
 * A set of ASCII characters. Others are left out wherever they occur, because no origin holds one.
 *
 * @param low the characters 0 to 63, a bit each
 * @param high the characters 64 to 127
 */
public record AsciiSet(long low, long high) {

  public static final int SIZE = 128;

  static final AsciiSet NONE = new AsciiSet(0, 0);
  static final AsciiSet ALL = new AsciiSet(-1, -1);
  static final AsciiSet DIGITS = range('0', '9');
  static final AsciiSet LOWER = range('a', 'z');
  static final AsciiSet UPPER = range('A', 'Z');
  static final AsciiSet ALPHA = LOWER.or(UPPER);
  static final AsciiSet ALNUM = ALPHA.or(DIGITS);
  static final AsciiSet WORD = ALNUM.or(of('_'));
  static final AsciiSet SPACE = range('\t', '\r').or(of(' '));
  static final AsciiSet GRAPH = range('!', '~');

  /** What {@code .} matches: everything but the ends of lines. */
  public static final AsciiSet DOT = of('\n').or(of('\r')).complement();

  static AsciiSet of(int codePoint) {
    return range(codePoint, codePoint);
  }

  static AsciiSet range(int from, int to) {
    return new AsciiSet(bits(from, to), bits(from - 64, to - 64));
  }

  private static long bits(int from, int to) {
    if (to < 0 || from > 63) {
      return 0;
    }
    return (-1L << Math.max(0, from)) & (-1L >>> (63 - Math.min(63, to)));
  }

  AsciiSet or(AsciiSet other) {
    return new AsciiSet(low | other.low, high | other.high);
  }

  AsciiSet minus(AsciiSet other) {
    return new AsciiSet(low & ~other.low, high & ~other.high);
  }

  AsciiSet complement() {
    return new AsciiSet(~low, ~high);
  }

  public boolean contains(int c) {
    return c < 64 ? (low >>> c & 1) == 1 : c < SIZE && (high >>> (c - 64) & 1) == 1;
  }

  int size() {
    return Long.bitCount(low) + Long.bitCount(high);
  }
}
