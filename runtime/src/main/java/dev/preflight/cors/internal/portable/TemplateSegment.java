package dev.preflight.cors.internal.portable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One segment of a URI template.
 *
 * @param kind how much of it is literal
 * @param regex the expression that matches it, or it and more segments
 * @param literals how many characters of it are literal
 * @param beginsWithLiteral whether the first of them is at its beginning
 */
record TemplateSegment(Kind kind, String regex, int literals, boolean beginsWithLiteral) {

  /** From the least to the most specific, as far as all servers agree. */
  enum Kind {
    /** May match more than one segment, or none. */
    CROSSING,
    VARIABLE,
    EXPRESSION,
    /** Literal characters beside a variable. */
    MIXED,
    LITERAL
  }

  private static final String USUAL = "[^/]+";

  /** To Quarkus, a variable after something else in its segment may be empty before a slash. */
  private static final String USUAL_LATER = "[^/]*";

  /** A variable without an expression that is all of the first segment of a path. */
  private static final Pattern PLAIN_FIRST = Pattern.compile("/?\\{[^{}:]*\\}(?:/.*)?");

  static TemplateSegment of(String text) {
    StringBuilder regex = new StringBuilder();
    int literals = 0;
    Kind variable = null;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '{') {
        literals++;
        regex.append(encoded(text.codePointAt(i)));
        i += Character.charCount(text.codePointAt(i)) - 1;
        continue;
      }
      int close = closing(text, i);
      String inside = text.substring(i + 1, close);
      int colon = inside.indexOf(':');
      String usual = i == 0 ? USUAL : USUAL_LATER;
      String expression = colon < 0 ? usual : inside.substring(colon + 1).strip();
      Kind kind = colon < 0 ? Kind.VARIABLE : crosses(expression) ? Kind.CROSSING : Kind.EXPRESSION;
      variable = variable == null || kind.compareTo(variable) < 0 ? kind : variable;
      regex.append("(?:").append(expression).append(')');
      i = close;
    }
    Kind kind =
        variable == null
            ? Kind.LITERAL
            : variable == Kind.CROSSING || literals == 0 ? variable : Kind.MIXED;
    return new TemplateSegment(kind, regex.toString(), literals, !text.startsWith("{"));
  }

  /** Where a segment that starts here ends: at a slash that is in no variable. */
  static int end(String template, int start) {
    int i = start;
    while (i < template.length() && template.charAt(i) != '/') {
      i = template.charAt(i) == '{' ? closing(template, i) + 1 : i + 1;
    }
    return i;
  }

  /**
   * Whether a path begins with an expression. Quarkus looks for it anywhere in a request's path,
   * and where it finds it later only, it goes on below with the whole path.
   */
  static boolean beginsWithExpression(String path) {
    return path.startsWith("{", path.startsWith("/") ? 1 : 0)
        && !PLAIN_FIRST.matcher(path).matches();
  }

  private static int closing(String template, int open) {
    int depth = 0;
    for (int i = open; i < template.length(); i++) {
      depth += template.charAt(i) == '{' ? 1 : template.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return template.length() - 1;
  }

  /** Whether it may match a slash, or nothing at all: if in doubt, it does. */
  private static boolean crosses(String expression) {
    String rest = expression.replace("[^/", "[");
    if (rest.contains("[^") || Pattern.matches(expression, "")) {
      return true;
    }
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      boolean escaped = i > 0 && rest.charAt(i - 1) == '\\';
      if (escaped ? "DSWPHVpxuQ0cX".indexOf(c) >= 0 : "./&".indexOf(c) >= 0) {
        return true;
      }
      // A range such as "+-9" of a character class.
      if (c == '-'
          && i > 0
          && i + 1 < rest.length()
          && rest.charAt(i - 1) <= '/'
          && rest.charAt(i + 1) >= '/') {
        return true;
      }
    }
    return false;
  }

  /** Literals match as they are sent: encoded where a path has to be, in either case. */
  private static String encoded(int c) {
    boolean plain =
        (c >= 'a' && c <= 'z')
            || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9')
            || "-._~!$&'()*+,;=:@/%".indexOf(c) >= 0;
    String itself = Character.toString(c);
    if (plain) {
      return Pattern.quote(itself);
    }
    String escaped = URLEncoder.encode(itself, StandardCharsets.UTF_8).replace("+", "%20");
    return "(?:" + Pattern.quote(itself) + "|(?i:" + Pattern.quote(escaped) + "))";
  }
}
