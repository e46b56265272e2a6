package dev.preflight.cors.internal.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entries of {@code origins} that are regular expressions, and the origins that they mean. */
final class RegexEntry {

  /**
   * What never stands in an origin or pattern: an escape (but not the slash of a Windows keyboard),
   * anchors (but not a placeholder), groups, quantified dots and sets. Of the brackets that are not
   * closed the last one counts, so that each character is looked at once: from the first, a
   * thousand brackets would be a million steps.
   */
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "(?<![:\\\\])\\\\(?=.)|\\^|\\$(?!\\{)|[()|]|(^|://)\\.[*+]|\\.[*+][^.:/]|\\.\\+|[?]://|\\[[^\\[\\]%]*[-^]");

  /**
   * What is replaced, in this order, to get from a usual expression to origins. A class such as
   * {@code [a-z]+} stays as it is, and so is no origin: a star would match more.
   */
  private static final Pattern[] PATTERNS = {
    Pattern.compile("^\\^|\\$$"),
    Pattern.compile("\\(\\?:"),
    Pattern.compile("s\\?://"),
    Pattern.compile("\\(:(\\\\d|\\[0-9\\])([+*]|\\{1,[5-9]\\})\\)[?*]$"),
    Pattern.compile("/\\?$"),
    Pattern.compile("\\\\([./:-])(?![*+?{])"),
    Pattern.compile("(\\[\\^[/:]+\\]|\\\\S|\\.)[+*]\\??"),
    Pattern.compile("\\(\\*\\.\\)\\+"),
    Pattern.compile("\\(\\*\\)"),
    Pattern.compile("\\(\\*\\.\\)\\*"),
    Pattern.compile("(^|[/.])\\*+(?=[a-z0-9])"),
  };

  private static final String[] REPLACEMENTS = {
    "", "(", "s://", ":*", "", "$1", "*", "*.", "*", "(*.)?", "$1*."
  };

  private static final Pattern ALTERNATIVES = Pattern.compile("\\(([^()]*)\\)(\\??)");
  private static final int MOST_ORIGINS = 4;

  private RegexEntry() {}

  static boolean isRegex(String entry) {
    return EXPRESSION.matcher(entry).find();
  }

  /** What the expression may mean, to be checked by the caller; empty if it means too many. */
  static List<String> origins(String expression) {
    String text = expression;
    for (int i = 0; i < PATTERNS.length; i++) {
      text = PATTERNS[i].matcher(text).replaceAll(REPLACEMENTS[i]);
    }
    if (text.indexOf('\\') >= 0) {
      return List.of(); // an escape that stands for no single character
    }
    Matcher group = ALTERNATIVES.matcher(text);
    if (!group.find()) {
      return text.indexOf('|') < 0 ? List.of(text) : bounded(List.of(text.split("\\|", -1)));
    }
    List<String> origins = new ArrayList<>();
    for (String alternative : group.group(1).split("\\|", -1)) {
      origins.add(text.substring(0, group.start()) + alternative + text.substring(group.end()));
    }
    if (!group.group(2).isEmpty()) {
      origins.add(text.substring(0, group.start()) + text.substring(group.end()));
    }
    return bounded(origins);
  }

  private static List<String> bounded(List<String> origins) {
    return origins.size() > MOST_ORIGINS ? List.of() : origins;
  }
}
