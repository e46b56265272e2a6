package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every relative link of the documentation leads to a file, and to a heading where it names one.
 */
final class DocumentLinksTest {

  private static final Path TOP = RuleHead.top();
  private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```$|`[^`\n]*`");
  private static final Pattern LINK =
      Pattern.compile("]\\((?!https?:)(?<file>[^)#\\s]*)(#(?<heading>[^)\\s]*))?\\)");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path document : documents()) {
      for (MatchResult link : LINK.matcher(prose(document)).results().toList()) {
        String file = link.group(1);
        Path target = file.isEmpty() ? document : document.resolveSibling(file).normalize();
        if (!Files.exists(target) || !hasHeading(target, link.group(3))) {
          dead.add(TOP.relativize(document) + ": " + link.group());
        }
      }
    }
    assertEquals(List.of(), dead);
  }

  private static boolean hasHeading(Path document, @Nullable String heading) throws IOException {
    return heading == null
        || Files.readString(document)
            .lines()
            .filter(line -> line.startsWith("#"))
            .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
            .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
            .anyMatch(heading::equals);
  }

  private static String prose(Path document) throws IOException {
    return CODE.matcher(Files.readString(document)).replaceAll("");
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(TOP);
        Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(path -> path.getFileName().toString().endsWith(".md"))
          .toList();
    }
  }
}
