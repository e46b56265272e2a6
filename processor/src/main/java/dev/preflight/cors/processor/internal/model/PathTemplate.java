package dev.preflight.cors.processor.internal.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Path templates of Jakarta REST, as far as two of them must be compared. */
public final class PathTemplate {

  /** What a variable without an expression matches (Jakarta REST 3.4). */
  private static final String ONE_SEGMENT = "[^/]+";

  /** RFC 3986, section 3.3: what a path holds unencoded beside letters and digits. */
  private static final String LITERAL = "-._~!$&'()*+,;=:@/";

  private PathTemplate() {}

  /**
   * Without a slash at either end: {@code @Path("x")}, {@code @Path("/x")} and {@code @Path("x/")}
   * mean the same.
   */
  public static String normalised(String template) {
    int start = template.startsWith("/") ? 1 : 0;
    int end =
        template.endsWith("/") && template.length() > start
            ? template.length() - 1
            : template.length();
    return template.substring(start, end);
  }

  /**
   * The same text for all templates that a server takes for one route: names of variables are left
   * out, expressions kept, and literal text is encoded. Two expressions that match the same by
   * other means stay apart, as they do on servers.
   */
  public static String shape(String template) {
    StringBuilder shape = new StringBuilder();
    String path = normalised(template);
    int depth = 0;
    int variableStart = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '{' && depth++ == 0) {
        variableStart = i + 1;
      } else if (c == '}' && --depth == 0) {
        shape.append('{').append(expression(path.substring(variableStart, i))).append('}');
      } else if (depth <= 0) {
        i = appendLiteral(path, i, shape);
      }
    }
    return shape.toString();
  }

  private static String expression(String variable) {
    int colon = variable.indexOf(':');
    String expression = colon < 0 ? "" : variable.substring(colon + 1).trim();
    return expression.equals(ONE_SEGMENT) ? "" : expression;
  }

  /**
   * Encodes one character as a request's path must have it; what is encoded already only changes
   * its case.
   *
   * @return where it ends
   */
  private static int appendLiteral(String path, int start, StringBuilder shape) {
    int codePoint = path.codePointAt(start);
    if (isEscape(path, start)) {
      shape.append(path.substring(start, start + 3).toUpperCase(Locale.ROOT));
      return start + 2;
    }
    if (codePoint < 0x80
        && (Character.isLetterOrDigit(codePoint) || LITERAL.indexOf(codePoint) >= 0)) {
      shape.append((char) codePoint);
      return start;
    }
    String character = Character.toString(codePoint);
    for (byte each : character.getBytes(StandardCharsets.UTF_8)) {
      shape.append(String.format(Locale.ROOT, "%%%02X", each));
    }
    return start + character.length() - 1;
  }

  private static boolean isEscape(String path, int start) {
    return path.charAt(start) == '%'
        && start + 2 < path.length()
        && Character.digit(path.charAt(start + 1), 16) >= 0
        && Character.digit(path.charAt(start + 2), 16) >= 0;
  }

  /** The path of a method from the application's base. */
  public static String join(String classPath, String methodPath) {
    String start = normalised(classPath);
    String end = normalised(methodPath);
    return "/" + (start.isEmpty() || end.isEmpty() ? start + end : start + "/" + end);
  }
}
