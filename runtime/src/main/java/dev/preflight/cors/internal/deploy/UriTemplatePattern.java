package dev.preflight.cors.internal.deploy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A URI template of Jakarta REST as a regular expression over the whole path, ordered as section
 * 3.7.2 orders templates: more literal characters first, then more variables, then more variables
 * with an expression of their own.
 */
final class UriTemplatePattern implements Comparable<UriTemplatePattern> {

  private static final String SEGMENT = "[^/]+";

  private final Pattern pattern;
  private final int literals;
  private final int variables;
  private final int expressions;

  private UriTemplatePattern(Pattern pattern, int literals, int variables, int expressions) {
    this.pattern = pattern;
    this.literals = literals;
    this.variables = variables;
    this.expressions = expressions;
  }

  /** The template of a method below that of its class. */
  static UriTemplatePattern of(String root, String template) {
    String start = ClassPolicies.bare(root);
    String end = ClassPolicies.bare(template);
    String whole = start.isEmpty() || end.isEmpty() ? start + end : start + "/" + end;
    StringBuilder regex = new StringBuilder();
    int literals = 0;
    int variables = 0;
    int expressions = 0;
    for (int i = 0; i < whole.length(); i++) {
      if (whole.charAt(i) != '{') {
        regex.append(Pattern.quote(encoded(whole.charAt(i))));
        literals++;
        continue;
      }
      int close = closing(whole, i);
      String variable = whole.substring(i + 1, close);
      int colon = variable.indexOf(':');
      regex.append("(?:").append(colon < 0 ? SEGMENT : variable.substring(colon + 1).strip());
      regex.append(')');
      variables++;
      expressions += colon < 0 ? 0 : 1;
      i = close;
    }
    return new UriTemplatePattern(
        Pattern.compile(regex.toString()), literals, variables, expressions);
  }

  private static int closing(String template, int open) {
    int depth = 0;
    for (int i = open; i < template.length(); i++) {
      depth += template.charAt(i) == '{' ? 1 : template.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a brace is not closed in " + template);
  }

  /** Literals match as they are sent: encoded where a path has to be. */
  private static String encoded(char c) {
    String unencoded = "-._~!$&'()*+,;=:@/%";
    boolean plain =
        (c >= 'a' && c <= 'z')
            || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9')
            || unencoded.indexOf(c) >= 0;
    return plain
        ? String.valueOf(c)
        : URLEncoder.encode(String.valueOf(c), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A path as it is matched: without matrix parameters and without a slash at either end. */
  static String path(String raw) {
    StringBuilder path = new StringBuilder();
    boolean parameter = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      parameter = c != '/' && (parameter || c == ';');
      if (!parameter) {
        path.append(c);
      }
    }
    return ClassPolicies.bare(path.toString());
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  @Override
  public int compareTo(UriTemplatePattern other) {
    int byLiterals = Integer.compare(other.literals, literals);
    int byVariables = Integer.compare(other.variables, variables);
    return byLiterals != 0
        ? byLiterals
        : byVariables != 0 ? byVariables : Integer.compare(other.expressions, expressions);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof UriTemplatePattern other
        && other.pattern.pattern().equals(pattern.pattern());
  }

  @Override
  public int hashCode() {
    return pattern.pattern().hashCode();
  }
}
