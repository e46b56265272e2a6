package dev.preflight.cors.manifest;

import java.util.List;

/** Writes JSON, two blanks a level; lists of plain values stay on one line. */
final class JsonWriter {

  private final StringBuilder text = new StringBuilder();
  private int level;
  private boolean first = true;

  JsonWriter open(char bracket) {
    text.append(bracket);
    level++;
    first = true;
    return this;
  }

  JsonWriter close(char bracket) {
    level--;
    if (!first) {
      newLine();
    }
    text.append(bracket);
    first = false;
    return this;
  }

  /** Starts the next element of an array. */
  JsonWriter element() {
    if (!first) {
      text.append(',');
    }
    newLine();
    first = false;
    return this;
  }

  /** Starts the next member of an object. */
  JsonWriter member(String name) {
    element();
    quote(name);
    text.append(": ");
    return this;
  }

  JsonWriter member(String name, String value) {
    member(name);
    quote(value);
    return this;
  }

  JsonWriter literal(String name, Object value) {
    member(name);
    text.append(value);
    return this;
  }

  /** A list of strings or numbers. */
  JsonWriter list(String name, List<?> values) {
    member(name);
    text.append('[');
    String separator = "";
    for (Object value : values) {
      text.append(separator);
      if (value instanceof Number) {
        text.append(value);
      } else {
        quote(value.toString());
      }
      separator = ", ";
    }
    text.append(']');
    return this;
  }

  private void newLine() {
    text.append('\n').append("  ".repeat(level));
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\n' -> text.append("\\n");
        default -> {
          // Only printable ASCII stands for itself, so that every tool and code page shows the
          // same, and no invisible character hides in a review.
          if (c >= ' ' && c < 0x7f) {
            text.append(c);
          } else {
            text.append(String.format("\\u%04x", (int) c));
          }
        }
      }
    }
    text.append('"');
  }

  @Override
  public String toString() {
    return text + "\n";
  }
}
