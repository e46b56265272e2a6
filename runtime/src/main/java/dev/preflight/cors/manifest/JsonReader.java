package dev.preflight.cors.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as RFC 8259 defines it, strictly: no comments, no trailing commas, no member twice.
 * Objects are maps, arrays lists, integers {@code Long}; other values {@code String} and {@code
 * Boolean}. Neither {@code null} nor fractions occur in a manifest; both are refused.
 *
 * <p>See docs/decisions/0012-manifest-json-is-our-own.md.
 */
final class JsonReader {

  /** Far deeper than any manifest; a hostile file must not end in a stack overflow. */
  private static final int DEEPEST = 32;

  private final String text;
  private int position;

  private JsonReader(String text) {
    this.text = text;
  }

  static Object read(String text) {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value(0);
    reader.skipBlanks();
    if (reader.position < text.length()) {
      throw reader.problem("something follows the end of the value");
    }
    return value;
  }

  private Object value(int depth) {
    skipBlanks();
    if (depth > DEEPEST) {
      throw problem("nested deeper than " + DEEPEST + " levels");
    }
    char c = peek();
    if (c == '{') {
      return object(depth);
    }
    if (c == '[') {
      return array(depth);
    }
    if (c == '"') {
      return string();
    }
    if (text.startsWith("true", position) || text.startsWith("false", position)) {
      position += c == 't' ? 4 : 5;
      return c == 't';
    }
    return integer();
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    position++;
    skipBlanks();
    if (peek() == '}') {
      position++;
      return members;
    }
    do {
      skipBlanks();
      if (peek() != '"') {
        throw problem("the name of a member is expected");
      }
      String name = string();
      skipBlanks();
      expect(':');
      if (members.put(name, value(depth + 1)) != null) {
        throw problem("the member \"" + name + "\" stands twice in one object");
      }
      skipBlanks();
    } while (continues('}'));
    return members;
  }

  private List<Object> array(int depth) {
    List<Object> elements = new ArrayList<>();
    position++;
    skipBlanks();
    if (peek() == ']') {
      position++;
      return elements;
    }
    do {
      elements.add(value(depth + 1));
      skipBlanks();
    } while (continues(']'));
    return elements;
  }

  private boolean continues(char end) {
    if (peek() == end) {
      position++;
      return false;
    }
    expect(',');
    return true;
  }

  private String string() {
    StringBuilder value = new StringBuilder();
    position++;
    while (peek() != '"') {
      char c = text.charAt(position++);
      if (c < ' ') {
        throw problem("a control character in a string must be escaped");
      }
      value.append(c == '\\' ? escaped() : c);
    }
    position++;
    return value.toString();
  }

  private char escaped() {
    char c = peek();
    position++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> throw problem("unknown escape \\" + c);
    };
  }

  private char hexadecimal() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw problem("four hexadecimal digits are expected");
      }
      code = code * 16 + digit;
      position++;
    }
    return (char) code;
  }

  private Long integer() {
    int start = position;
    while (position < text.length() && "+-.0123456789eE".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    String number = text.substring(start, position);
    if (!number.matches("-?(0|[1-9][0-9]{0,17})")) {
      position = start;
      throw problem("a manifest holds objects, arrays, strings, booleans and integers only");
    }
    return Long.valueOf(number);
  }

  private char peek() {
    if (position >= text.length()) {
      throw problem("the text ends too early");
    }
    return text.charAt(position);
  }

  private void expect(char expected) {
    if (peek() != expected) {
      throw problem("\"" + expected + "\" is expected");
    }
    position++;
  }

  private void skipBlanks() {
    while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  private ManifestException problem(String what) {
    String before = text.substring(0, Math.min(position, text.length()));
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return new ManifestException(
        "not valid JSON at line " + line + ", column " + column + ": " + what);
  }
}
