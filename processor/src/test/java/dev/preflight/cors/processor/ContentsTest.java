package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page that is too long to be seen at a glance lists its sections before the first of them. */
final class ContentsTest {

  private static final Path TOP = RuleHead.top();
  private static final int LONG = 150;

  private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```$");
  private static final Pattern SECTION = Pattern.compile("(?m)^## (.*)$");

  /** A changelog is read from its top; the two pages on performance have their contents in one. */
  private static final Set<String> OTHERS =
      Set.of("CHANGELOG.md", "performance.md", "performance-tables.md");

  @Test
  void everyLongPageHasATableOfContents() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path page : pages()) {
      String text = Files.readString(page);
      if (text.lines().count() > LONG && !OTHERS.contains(page.getFileName().toString())) {
        String prose = CODE.matcher(text).replaceAll("");
        List<String> sections =
            SECTION.matcher(prose).results().map(match -> match.group(1)).toList();
        String beginning = prose.split("(?m)^## ", 2)[0];
        sections.stream()
            .filter(section -> !beginning.contains("](#" + anchor(section) + ")"))
            .forEach(section -> missing.add(TOP.relativize(page) + ": " + section));
      }
    }
    assertEquals("", String.join("\n", missing));
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(TOP);
        Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(path -> path.getFileName().toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }
}
