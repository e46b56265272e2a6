package dev.preflight.cors.processor.internal.model;

/** Path templates of Jakarta REST, as far as two of them must be compared. */
public final class PathTemplate {

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
   * The same text for all templates that match the same paths: names of variables are left out,
   * expressions kept.
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
        shape.append(c);
      }
    }
    return shape.toString();
  }

  private static String expression(String variable) {
    int colon = variable.indexOf(':');
    return colon < 0 ? "" : variable.substring(colon + 1).trim();
  }

  /** The path of a method from the application's base. */
  public static String join(String classPath, String methodPath) {
    String start = normalised(classPath);
    String end = normalised(methodPath);
    return "/" + (start.isEmpty() || end.isEmpty() ? start + end : start + "/" + end);
  }
}
