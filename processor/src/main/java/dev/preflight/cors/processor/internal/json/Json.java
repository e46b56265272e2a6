package dev.preflight.cors.processor.internal.json;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The text of maps, lists, strings, numbers and booleans, two blanks a level. */
public final class Json {

  private final StringBuilder text = new StringBuilder();

  private Json() {}

  /** JSON, with a line end behind it. */
  public static String of(Object value) {
    Json json = new Json();
    json.write(value, "\n");
    return json.text.append('\n').toString();
  }

  /** An object whose members keep their order: name, value, name, value. */
  public static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put((String) members[i], members[i + 1]);
    }
    return object;
  }

  private void write(Object value, String indent) {
    if (value instanceof Map<?, ?> object) {
      list(
          object.entrySet(),
          '{',
          '}',
          indent,
          entry -> {
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            write(entry.getValue(), indent + "  ");
          });
    } else if (value instanceof Collection<?> all) {
      list(all, '[', ']', indent, each -> write(each, indent + "  "));
    } else if (value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      string(String.valueOf(value));
    }
  }

  private <T> void list(
      Collection<T> elements, char open, char close, String indent, Consumer<T> writer) {
    text.append(open);
    Iterator<T> iterator = elements.iterator();
    while (iterator.hasNext()) {
      text.append(indent).append("  ");
      writer.accept(iterator.next());
      text.append(iterator.hasNext() ? "," : "");
    }
    text.append(elements.isEmpty() ? "" : indent).append(close);
  }

  private void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || c >= 0x7f) {
        // Pure ASCII, so that no terminal and no encoding can change it.
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
