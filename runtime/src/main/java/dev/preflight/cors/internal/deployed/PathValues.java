package dev.preflight.cors.internal.deployed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Fills the variables of path templates. */
final class PathValues {

  private static final List<String> LIKELY =
      List.of(
          "1",
          "a",
          "preflight",
          "A1",
          "2026-01-01",
          "00000000-0000-0000-0000-000000000001",
          "a.b",
          "12345678");

  private final Map<String, String> given;

  PathValues(Map<String, String> given) {
    this.given = given;
  }

  /** The path, or empty if no likely value fits an expression. */
  Optional<String> fill(String template) {
    return fill(template, LIKELY);
  }

  /** The path with values that hardly name anything that exists. */
  Optional<String> fillWithUnknown(String template) {
    return fill(template, List.of("999999999", "preflight-check"));
  }

  private Optional<String> fill(String template, List<String> likely) {
    StringBuilder path = new StringBuilder();
    int from = 0;
    while (from < template.length()) {
      int open = template.indexOf('{', from);
      if (open < 0) {
        path.append(encoded(template.substring(from)));
        break;
      }
      path.append(encoded(template.substring(from, open)));
      int close = closing(template, open);
      String variable = template.substring(open + 1, close);
      Optional<String> value = value(variable, likely);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      path.append(value.get());
      from = close + 1;
    }
    return Optional.of(path.toString());
  }

  /** As it stands in a path on the wire; escapes that are written in a template stay. */
  private static String encoded(String literal) {
    StringBuilder path = new StringBuilder();
    for (byte b : literal.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c > ' ' && c < 0x7f && "\"<>\\^`|?#".indexOf(c) < 0) {
        path.append(c);
      } else {
        path.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return path.toString();
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        depth++;
      } else if (text.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return text.length() - 1;
  }

  private Optional<String> value(String variable, List<String> likely) {
    int colon = variable.indexOf(':');
    String name = (colon < 0 ? variable : variable.substring(0, colon)).strip();
    String known = given.get(name);
    if (known != null) {
      return Optional.of(URLEncoder.encode(known, StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return likely.stream()
        .filter(value -> colon < 0 || matches(variable.substring(colon + 1).strip(), value))
        .findFirst();
  }

  private static boolean matches(String expression, String value) {
    try {
      return Pattern.matches(expression, value);
    } catch (PatternSyntaxException unusual) {
      return false;
    }
  }
}
