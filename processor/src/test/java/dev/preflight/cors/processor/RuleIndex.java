package dev.preflight.cors.processor;

import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes the index of all rules, grouped by the annotation's members. */
final class RuleIndex {

  private static final String START = "<!-- generated: the index -->\n";
  private static final String END = "<!-- end of what is generated -->\n";

  private RuleIndex() {}

  static Path file() {
    return RuleHead.top().resolve("docs/rules/README.md");
  }

  static String text() {
    try {
      return Files.readString(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page with today's index between the two marks. */
  static String rewritten(String text) {
    int start = text.indexOf(START);
    int end = text.indexOf(END);
    if (start < 0 || end < start) {
      throw new AssertionError(file() + " has no place for the index");
    }
    return text.substring(0, start + START.length()) + index() + text.substring(end);
  }

  static void write(String text) {
    try {
      Files.writeString(file(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String index() {
    StringBuilder index = new StringBuilder();
    for (Member member : Member.values()) {
      List<Rule> rules = Stream.of(Rule.values()).filter(rule -> rule.member() == member).toList();
      if (rules.isEmpty()) {
        continue;
      }
      index.append("\n## ").append(capital(RuleHead.member(member))).append("\n\n");
      index.append("| rule | severity | what is wrong |\n| --- | --- | --- |\n");
      for (Rule rule : rules) {
        index.append(
            String.format(
                "| [%s](%s.md) | %s | %s |%n",
                rule.id(),
                rule.id(),
                rule.severity().name().toLowerCase(Locale.ROOT),
                RuleHead.readable(rule.message())));
      }
    }
    return index.append('\n').toString();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
