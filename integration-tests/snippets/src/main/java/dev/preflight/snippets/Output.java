package dev.preflight.snippets;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what a page shows with what came. {@code …} on a page stands for any text, within a line
 * or as a line of its own; the fields of a response may come in any order, as servers have their
 * own, and {@code Date} is any.
 */
public final class Output {

  private Output() {}

  /**
   * Compares them.
   *
   * @param fence the block, for the message
   * @throws AssertionError if they differ
   */
  public static void assertShown(Fence fence, String shown, String came) {
    String expected = normal(shown);
    String actual = normal(came);
    String regex =
        Stream.of(expected.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*?"));
    if (!Pattern.compile(regex, Pattern.DOTALL).matcher(actual).matches()) {
      throw new AssertionError(
          "%s shows%n%s%nand what came is%n%s".formatted(fence.place(), expected, actual));
    }
  }

  private static String normal(String text) {
    String stripped =
        text.replace("\r", "").lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    return stripped.startsWith("HTTP/") ? response(stripped) : stripped.strip();
  }

  private static String response(String text) {
    int end = (text + "\n\n").indexOf("\n\n");
    List<String> head = text.substring(0, Math.min(end, text.length())).lines().toList();
    String body = text.substring(Math.min(text.length(), end)).strip();
    return Stream.concat(
            Stream.of(head.get(0)),
            head.stream().skip(1).map(Output::field).filter(each -> !each.isEmpty()).sorted())
        .collect(Collectors.joining("\n", "", "\n\n" + body))
        .strip();
  }

  private static String field(String line) {
    int colon = line.indexOf(':');
    String name = line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
    return switch (name) {
      // Of the connection, not of the page.
      case "date", "connection", "keep-alive" -> "";
      default -> name + line.substring(Math.max(colon, 0));
    };
  }
}
