package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages of the rules say about browsers is what was measured in three of them. */
class BrowserClaimsTest {

  private static final Path PAGES = Path.of("../docs/rules");
  private static final Path FACTS =
      Path.of("../integration-tests/engines/src/test/resources/engines/facts.tsv");
  private static final String SECTION = "## How browsers behave";
  private static final List<String> VERSIONS =
      List.of("Chromium 156", "Firefox 153", "WebKitGTK 2.50");
  private static final Pattern CLAIM =
      Pattern.compile(
          "\\b(Chromium|Firefox|WebKit|Safari)"
              + "|\\b([Aa]ll|[Aa]ny|[Ee]very|[Nn]o)( current)? browsers?\\b");
  private static final Pattern FACT = Pattern.compile("(?m)^\\* (`+)(.+?)\\1: (.+)$");

  @Test
  void aClaimAboutBrowsersNamesTheVersionsOrSaysThatNobodyMeasured() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Map.Entry<String, String> page : pages().entrySet()) {
      String section = oneLine(page.getValue().substring(page.getValue().indexOf(SECTION)));
      Matcher claim = CLAIM.matcher(section);
      if (claim.find()
          && !VERSIONS.stream().allMatch(section::contains)
          && !section.contains("ot measured")) {
        silent.add(page.getKey() + ": " + claim.group());
      }
    }
    assertEquals(List.of(), silent);
  }

  @Test
  void safariIsNamedOnlyBesideTheEngineThatWasMeasured() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Map.Entry<String, String> page : pages().entrySet()) {
      String text = oneLine(page.getValue());
      if (text.contains("Safari")
          && !text.contains("WebKitGTK 2.50")
          && !text.contains("not measured")) {
        silent.add(page.getKey());
      }
    }
    assertEquals(List.of(), silent);
  }

  @Test
  void everyFactOnAPageIsAsItWasRecorded() throws IOException {
    Map<String, String> recorded = new TreeMap<>();
    for (String line : Files.readAllLines(FACTS)) {
      String[] cells = line.split("\t", -1);
      recorded.put(
          cells[0],
          cells.length == 2
              ? code(cells[1])
              : String.format(
                  "Chromium %s, Firefox %s, WebKitGTK %s",
                  code(cells[1]), code(cells[2]), code(cells[3])));
    }
    List<String> differences = new ArrayList<>();
    int facts = 0;
    for (Map.Entry<String, String> page : pages().entrySet()) {
      int measured = page.getValue().indexOf("\nMeasured with ");
      Matcher fact = FACT.matcher(measured < 0 ? "" : page.getValue().substring(measured));
      while (fact.find()) {
        facts++;
        String value = recorded.getOrDefault(fact.group(2), "no such fact");
        if (!value.equals(fact.group(3))) {
          differences.add(page.getKey() + ", " + fact.group(2) + ": " + value);
        }
      }
    }
    assertEquals(List.of(), differences);
    assertTrue(facts > 70, facts + " facts on the pages");
  }

  private static String code(String text) {
    return text.contains("`") ? "``" + text + "``" : "`" + text + "`";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        if (text.contains(SECTION)) {
          pages.put(String.valueOf(file.getFileName()), text);
        }
      }
    }
    return pages;
  }
}
