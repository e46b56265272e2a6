package dev.preflight.cors.internal.fetch;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of methods and headers: <a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2">tokens of RFC 9110</a>.
 */
public final class Token {

  private static final String SYMBOLS = "!#$%&'*+-.^_`|~";
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");

  private Token() {}

  static boolean isTokenCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || SYMBOLS.indexOf(c) >= 0;
  }

  /** Whether this is a token, whatever a name may look like. */
  public static boolean isToken(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isTokenCharacter((char) c));
  }

  /** Whether this is a token and, unlike one, has no star: nobody names a header {@code X-*}. */
  public static boolean isName(String text) {
    return !text.isEmpty()
        && text.indexOf('*') < 0
        && text.chars().allMatch(c -> isTokenCharacter((char) c));
  }

  /**
   * What to do about a text that is no name.
   *
   * @param text such as {@code "X-A, X-B"} or {@code "X-Foo:"}
   * @param none what to do if no name is in it
   */
  public static String advice(String text, String none) {
    List<String> names =
        Stream.of(SEPARATORS.split(text, -1))
            .map(part -> part.replaceAll("^[:\"']+|[:\"']+$", ""))
            .filter(part -> !part.isEmpty())
            .toList();
    return !names.isEmpty() && names.stream().allMatch(Token::isName)
        ? names.stream()
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(", ", "write ", ""))
        : none;
  }

  /**
   * The same for the name of a header, where a space may stand for a hyphen: {@code "X Tenant"} is
   * one name, {@code "X-A X-B"} and {@code "Accept Range"} are two.
   *
   * @param text a text that is no name
   * @param none what to do if no name is in it
   */
  public static String headerAdvice(String text, String none) {
    List<String> words = List.of(text.strip().split("[ \\t]+", -1));
    boolean areNames =
        words.stream().allMatch(word -> word.indexOf('-') >= 0 || KnownHeaders.has(word));
    return words.size() > 1 && !areNames && words.stream().allMatch(Token::isName)
        ? "write \"" + String.join("-", words) + '"'
        : advice(text, none);
  }

  public static String upperCase(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  public static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether this may stand around the elements of a list: nothing but a space or a tab may. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** An element of a list without the blanks around it. */
  static String withoutBlanks(String element) {
    int from = 0;
    int to = element.length();
    while (from < to && isBlank(element.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(element.charAt(to - 1))) {
      to--;
    }
    return element.substring(from, to);
  }
}
