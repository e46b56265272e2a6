package dev.preflight.cors.manifest;

import java.util.List;

/**
 * Writes JSON for people, two blanks a level and lists of plain values on one line, or for the jar,
 * without a blank and with a line for each element of the outer lists.
 */
final class JsonWriter {

  /** Deeper than that nothing in a jar begins a line: members, and the elements of the first. */
  private static final int LINES_IN_JARS = 2;

  private final StringBuilder text = new StringBuilder();
  private final boolean compact;
  private int level;
  private boolean first = true;

  JsonWriter(boolean compact) {
    this.compact = compact;
  }

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
    text.append(compact ? ":" : ": ");
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
      separator = compact ? "," : ", ";
    }
    text.append(']');
    return this;
  }

  private void newLine() {
    if (!compact) {
      text.append('\n').append("  ".repeat(level));
    } else if (level <= LINES_IN_JARS) {
      text.append('\n');
    }
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
