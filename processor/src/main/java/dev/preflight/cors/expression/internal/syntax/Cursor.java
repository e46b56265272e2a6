package dev.preflight.cors.expression.internal.syntax;

/** A position in an expression. */
final class Cursor {

  /** What {@link #peek} gives at the end. */
  static final int END = -1;

  private final String text;
  private int position;

  Cursor(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  int position() {
    return position;
  }

  String since(int start) {
    return text.substring(start, position);
  }

  boolean atEnd() {
    return position >= text.length();
  }

  int peek() {
    return atEnd() ? END : text.codePointAt(position);
  }

  /** The character after the next one, or {@link #END}. */
  int peekSecond() {
    int second = atEnd() ? position : position + Character.charCount(peek());
    return second < text.length() ? text.codePointAt(second) : END;
  }

  int next() {
    int c = peek();
    if (c != END) {
      position += Character.charCount(c);
    }
    return c;
  }

  boolean take(char c) {
    if (peek() != c) {
      return false;
    }
    position++;
    return true;
  }

  boolean take(String expected) {
    if (!text.startsWith(expected, position)) {
      return false;
    }
    position += expected.length();
    return true;
  }
}
