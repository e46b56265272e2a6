package dev.preflight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as it is written: complete, and without a link that leads nowhere. */
final class SiteTest {

  private static final Path TOP = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  /** Where Javadoc has written the pages. */
  private static final Path API = Path.of("api");

  @TempDir private static Path site;

  @BeforeAll
  static void make() throws IOException {
    new Site(TOP, site, "1.2.3").make();
  }

  @Test
  void everyLinkLeadsToAFileAndToAHeadingWhereItNamesOne() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path page : pages()) {
      for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
        if (!leadsSomewhere(page, link.group(1))) {
          dead.add(site.relativize(page) + ": " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), dead);
  }

  @Test
  void everyPageOfMarkdownIsAPageOfTheSite() throws IOException {
    List<String> missing = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(TOP.resolve("docs"))) {
      sources
          .filter(each -> each.toString().endsWith(".md"))
          .map(each -> Page.html(TOP.relativize(each).toString()))
          .filter(each -> !Files.exists(site.resolve(each)))
          .forEach(missing::add);
    }
    assertEquals(List.of(), missing);
    assertTrue(Files.exists(site.resolve("index.html")));
  }

  @Test
  void nothingIsLoadedFromANetwork() throws IOException {
    Pattern loaded = Pattern.compile("<(?:script|img|link)[^>]*(?:src|href)=\"https?:[^>]*>");
    for (Path page : pages()) {
      assertEquals(
          List.of(),
          loaded.matcher(Files.readString(page)).results().map(MatchResult::group).toList(),
          page.toString());
    }
  }

  @Test
  void theSearchKnowsEveryRule() throws IOException {
    String index = Files.readString(site.resolve("search-index.js"));
    assertTrue(index.contains("[\"docs/rules/origin-null.html\", \"origin-null\""), index);
  }

  private static boolean leadsSomewhere(Path page, String link) throws IOException {
    if (link.matches("[a-z]+:.*")) {
      return true;
    }
    String path = link.replaceFirst("#.*", "");
    Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    String heading = link.substring(path.length()).replaceFirst("#", "");
    return Files.isRegularFile(target)
        && (heading.isEmpty() || Files.readString(target).contains("id=\"" + heading + "\""));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .filter(each -> each.toString().endsWith(".html"))
          .filter(each -> !site.relativize(each).startsWith(API))
          .toList();
    }
  }
}
