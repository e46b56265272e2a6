package dev.preflight.cors.browser;

/**
 * <a href="https://fetch.spec.whatwg.org/#http-whitespace">HTTP white space</a>, which is not what
 * {@link String#strip} removes.
 */
final class Blanks {

  private Blanks() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
