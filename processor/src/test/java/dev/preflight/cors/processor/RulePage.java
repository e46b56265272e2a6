package dev.preflight.cors.processor;

import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a rule, as Markdown: a generated head, then sections written by hand.
 *
 * @param rule the rule
 * @param text the page
 */
record RulePage(Rule rule, String text) {

  private static final String BAD = "Bad example";
  private static final String OUTPUT = "The compiler says";
  private static final String GOOD = "Good example";

  /** The sections of a page, in their order. */
  static final String[] SECTIONS = {
    "What it means", "Why", BAD, OUTPUT, GOOD, "How browsers behave"
  };

  private static final Pattern NO_EXAMPLE = Pattern.compile("<!-- no example: ([^>]+) -->");
  private static final Pattern OUTPUT_BLOCK =
      Pattern.compile("(?s)(## " + OUTPUT + "\n\n```text\n)(.*?)(```\n)");

  static Path file(Rule rule) {
    return RuleHead.top().resolve(rule.page());
  }

  static RulePage of(Rule rule) {
    try {
      return new RulePage(rule, Files.readString(file(rule)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything up to the first section. */
  String head() {
    int body = text.indexOf("\n## ");
    return body < 0 ? text : text.substring(0, body + 1);
  }

  /** Why no compilation can show this rule; empty for all but a few. */
  Optional<String> noExample() {
    Matcher matcher = NO_EXAMPLE.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  PageExample bad() {
    return PageExample.in(section(BAD));
  }

  PageExample good() {
    return PageExample.in(section(GOOD));
  }

  /** What the page says that the compiler prints. */
  String output() {
    Matcher matcher = OUTPUT_BLOCK.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError(rule.page() + " has no section \"" + OUTPUT + "\"");
    }
    return matcher.group(2);
  }

  /** The text below a heading. */
  String section(String title) {
    String heading = "## " + title + "\n";
    int start = text.indexOf("\n" + heading);
    if (start < 0) {
      throw new AssertionError(rule.page() + " has no section \"" + title + "\"");
    }
    int end = text.indexOf("\n## ", start + 1);
    return text.substring(start + 1 + heading.length(), end < 0 ? text.length() : end + 1);
  }

  /** The page with the head and the output that are true today. */
  RulePage rewritten() {
    String body = text.substring(head().length());
    String output = noExample().isPresent() ? "" : bad().compiled().output();
    return new RulePage(
        rule,
        RuleHead.of(rule)
            + OUTPUT_BLOCK
                .matcher(body)
                .replaceFirst(
                    block -> Matcher.quoteReplacement(block.group(1) + output + "```\n")));
  }

  void write() {
    try {
      Files.writeString(file(rule), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
