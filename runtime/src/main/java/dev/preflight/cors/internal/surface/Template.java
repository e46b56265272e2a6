package dev.preflight.cors.internal.surface;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A path template as Jakarta REST matches it (section 3.7.3 of its specification).
 *
 * @param text with a slash in front; empty for the root
 * @param source the expression for the path
 * @param literals the number of literal characters
 * @param variables the number of variables
 * @param expressions the number of variables with an expression of their own
 */
record Template(String text, String source, int literals, int variables, int expressions) {

  /** Most literal characters first, then most variables, then most of those with expressions. */
  static final Comparator<Template> PRECEDENCE =
      Comparator.comparingInt(Template::literals)
          .thenComparingInt(Template::variables)
          .thenComparingInt(Template::expressions)
          .thenComparing(Template::source)
          .reversed();

  static Template of(String path) {
    String trimmed = path.replaceAll("^/+|/+$", "");
    String text = trimmed.isEmpty() ? "" : "/" + trimmed;
    StringBuilder source = new StringBuilder();
    int literals = 0;
    int variables = 0;
    int expressions = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '{') {
        source.append(Pattern.quote(encoded(text.charAt(i))));
        literals++;
        continue;
      }
      int end = closing(text, i);
      String variable = text.substring(i + 1, end);
      int colon = variable.indexOf(':');
      variables++;
      if (colon >= 0) {
        expressions++;
      }
      source
          .append('(')
          .append(colon < 0 ? "[^/]+?" : variable.substring(colon + 1).strip())
          .append(')');
      i = end;
    }
    return new Template(text, source.toString(), literals, variables, expressions);
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
    return text.length();
  }

  /** As it stands in a path on the wire. */
  private static String encoded(char c) {
    if (c > ' ' && c < 0x7f) {
      return String.valueOf(c);
    }
    StringBuilder escapes = new StringBuilder();
    for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
      escapes.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
    }
    return escapes.toString();
  }

  /**
   * What is left of a path behind the template; empty if it does not match.
   *
   * @param closed whether nothing but a slash may be left
   */
  Optional<String> rest(String path, boolean closed) throws UndecidedException {
    try {
      Matcher matcher =
          Pattern.compile(source + (closed ? "(?<rest>/)?" : "(?<rest>/.*)?")).matcher(path);
      return matcher.matches()
          ? Optional.of(Optional.ofNullable(matcher.group("rest")).orElse(""))
          : Optional.empty();
    } catch (PatternSyntaxException unusual) {
      throw new UndecidedException("the expression in " + text + " cannot be evaluated here");
    }
  }
}
