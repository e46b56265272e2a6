package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages of docs/decisions: numbers without gaps, one form, one index, each cited by a class.
 */
final class DecisionPagesTest {

  private static final Path TOP = RuleHead.top();
  private static final Path FOLDER = TOP.resolve("docs/decisions");

  private static final Pattern FORM =
      Pattern.compile(
          "# \\d{4} [^\n]+\n\n"
              + "\\* Status: (accepted|superseded by \\[\\d{4}]\\([^)\n]+\\))\n"
              + "\\* Date: \\d{4}-\\d\\d-\\d\\d(, amended \\d{4}-\\d\\d-\\d\\d \\([^)]+\\))*\n\n"
              + "## Context\n\n[^#].+\n\n## Decision\n\n[^#].+\n\n"
              + "## Rejected alternatives\n\n[^#].+\n\n## Consequences\n\n[^#].+\n",
          Pattern.DOTALL);

  @Test
  void theNumbersHaveNoGaps() throws IOException {
    List<String> numbers = pages().keySet().stream().map(name -> name.substring(0, 4)).toList();
    assertEquals(
        IntStream.rangeClosed(1, numbers.size()).mapToObj("%04d"::formatted).toList(), numbers);
  }

  @Test
  void everyPageHasTheForm() throws IOException {
    pages()
        .forEach(
            (name, text) -> {
              assertTrue(FORM.matcher(text).matches(), name);
              assertTrue(text.startsWith("# " + name.substring(0, 4) + " "), name);
            });
  }

  @Test
  void theIndexListsEveryPageWithItsTitleAndStatus() throws IOException {
    String rows =
        pages().entrySet().stream()
            .map(page -> "| [%s](%s) | %s |".formatted(number(page), page.getKey(), cells(page)))
            .collect(Collectors.joining("\n"));
    String index =
        Files.readString(FOLDER.resolve("README.md"))
            .lines()
            .filter(line -> line.startsWith("| ["))
            .map(line -> line.replaceFirst(" [^|]+ \\|$", ""))
            .collect(Collectors.joining("\n"));
    assertEquals(rows, index);
  }

  @Test
  void everyPageIsCitedByAClassThatItExplainsAndNoOtherIs() throws IOException {
    Pattern citation = Pattern.compile("docs/decisions/([\\w-]+\\.md)");
    TreeSet<String> cited = new TreeSet<>();
    for (String sources :
        List.of(
            "annotations/src/main/java",
            "runtime/src/main/java",
            "processor/src/main/java",
            "integration-tests/fuzz/src/test/java",
            "integration-tests/site/src/main/java")) {
      try (Stream<Path> files = Files.walk(TOP.resolve(sources))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          citation
              .matcher(Files.readString(file))
              .results()
              .map(match -> match.group(1))
              .forEach(cited::add);
        }
      }
    }
    assertEquals(
        String.join("\n", pages().keySet()), String.join("\n", cited), "pages, and those cited");
  }

  private static String number(Map.Entry<String, String> page) {
    return page.getKey().substring(0, 4);
  }

  private static String cells(Map.Entry<String, String> page) {
    String title = page.getValue().lines().findFirst().orElseThrow().substring("# 0000 ".length());
    MatchResult status =
        Pattern.compile("\\* Status: (.+)").matcher(page.getValue()).results().findFirst().get();
    return title + " | " + status.group(1);
  }

  private static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        if (!file.endsWith("README.md")) {
          pages.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return pages;
  }
}
