package dev.preflight.cors.expression.internal.syntax;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what follows a backslash. */
final class Escapes {

  private static final Map<Character, AsciiSet> CLASSES =
      Map.of(
          'd',
          AsciiSet.DIGITS,
          'D',
          AsciiSet.DIGITS.complement(),
          'w',
          AsciiSet.WORD,
          'W',
          AsciiSet.WORD.complement(),
          's',
          AsciiSet.SPACE,
          'S',
          AsciiSet.SPACE.complement());

  /** The POSIX classes of {@link java.util.regex.Pattern}, which are ASCII only. */
  private static final Map<String, AsciiSet> PROPERTIES =
      Map.of(
          "Lower", AsciiSet.LOWER,
          "Upper", AsciiSet.UPPER,
          "ASCII", AsciiSet.ALL,
          "Alpha", AsciiSet.ALPHA,
          "Digit", AsciiSet.DIGITS,
          "Alnum", AsciiSet.ALNUM,
          "Punct", AsciiSet.GRAPH.minus(AsciiSet.ALNUM),
          "Graph", AsciiSet.GRAPH,
          "XDigit", AsciiSet.DIGITS.or(AsciiSet.range('a', 'f')).or(AsciiSet.range('A', 'F')),
          "Space", AsciiSet.SPACE);

  private Escapes() {}

  /** The cursor stands after the backslash, which is at {@code start}. */
  static Node outsideClass(Cursor in, int start) throws RefusedException {
    int c = in.peek();
    if (c == 'A' || c == 'z' || c == 'Z') {
      in.next();
      return new Node.Anchor(c == 'A', start, in.position());
    }
    if ((c >= '1' && c <= '9') || c == 'k') {
      in.next();
      throw RefusedException.construct(
          "the back-reference " + in.since(start), start, in.position());
    }
    if (c == 'b' || c == 'B' || c == 'G') {
      in.next();
      throw RefusedException.construct("the boundary " + in.since(start), start, in.position());
    }
    AsciiSet set = predefined(in, start);
    return set != null
        ? new Node.One(set, false, start, in.position())
        : new Node.One(AsciiSet.of(character(in, start)), true, start, in.position());
  }

  /** The class that an escape stands for, or null if it stands for one character. */
  static @Nullable AsciiSet predefined(Cursor in, int start) throws RefusedException {
    int c = in.peek();
    AsciiSet set = c == Cursor.END || c > 'z' ? null : CLASSES.get((char) c);
    if (set != null) {
      in.next();
      return set;
    }
    return c == 'p' || c == 'P' ? property(in, start) : null;
  }

  private static AsciiSet property(Cursor in, int start) throws RefusedException {
    boolean negated = in.next() == 'P';
    if (!in.take('{')) {
      in.next();
      throw RefusedException.construct(
          "the Unicode class " + in.since(start), start, in.position());
    }
    int nameStart = in.position();
    while (in.peek() != '}' && !in.atEnd()) {
      in.next();
    }
    AsciiSet set = PROPERTIES.get(in.since(nameStart));
    in.next();
    if (set == null) {
      throw RefusedException.construct(
          "the Unicode class " + in.since(start), start, in.position());
    }
    return negated ? set.complement() : set;
  }

  /** The character that an escape stands for. */
  static int character(Cursor in, int start) throws RefusedException {
    int c = in.next();
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'a' -> 0x07;
      case 'e' -> 0x1B;
      case 'c' -> in.next() ^ 64;
      case 'x' -> in.take('{') ? braced(in) : digits(in, 16, 2, 0xFF);
      case 'u' -> digits(in, 16, 4, 0xFFFF);
      case '0' -> digits(in, 8, 3, 0xFF);
      default -> {
        if (c < AsciiSet.SIZE && Character.isLetterOrDigit(c)) {
          throw RefusedException.construct("the escape " + in.since(start), start, in.position());
        }
        yield c;
      }
    };
  }

  private static int braced(Cursor in) {
    int value = digits(in, 16, Integer.MAX_VALUE, Character.MAX_CODE_POINT);
    in.take('}');
    return value;
  }

  /** At most so many digits, as long as the value stays in range. */
  private static int digits(Cursor in, int radix, int most, int largest) {
    int value = 0;
    for (int i = 0; i < most; i++) {
      int digit = Character.digit(in.peek(), radix);
      if (digit < 0 || value * radix + digit > largest) {
        return value;
      }
      value = value * radix + digit;
      in.next();
    }
    return value;
  }
}
