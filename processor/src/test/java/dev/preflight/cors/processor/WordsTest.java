package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of the house, in everything that people read: sources of all modules, and pages. */
final class WordsTest {

  private static final Path TOP = RuleHead.top();

  /** As of CONTRIBUTING.md; only what has no other sense in this project. */
  private static final Pattern UNWANTED =
      Pattern.compile(
          "answer|\\bmend(?:s|ed|ing)?\\b|governance|culprit|blessing"
              + "|(?:white|black)-?list|(?:allow|block)-list",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TEST_METHOD =
      Pattern.compile(
          "@(?:Test|TestFactory|ParameterizedTest|RepeatedTest|FuzzTest)\\b[^{};]*?\\s(\\w+)\\(");

  private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");

  /** What measures time or memory; the fuzzers of cost and the benchmarks are for that. */
  private static final Pattern MEASURE =
      Pattern.compile("ThreadMXBean|MemoryMXBean|totalMemory|freeMemory|System\\.gc\\(");

  private static final List<String> READ = List.of(".java", ".js", ".html", ".css", ".md", ".json");

  @Test
  void nobodyReadsAnUnwantedWord() throws IOException {
    List<String> found = new ArrayList<>();
    files()
        .forEach(
            (name, text) -> {
              if (!name.endsWith("WordsTest.java")) {
                text.lines()
                    .filter(line -> UNWANTED.matcher(line).find())
                    .filter(line -> !line.contains("response (not answer)"))
                    .forEach(line -> found.add(name + ": " + line.strip()));
              }
            });
    assertEquals("", String.join("\n", found));
  }

  @Test
  void testsAreNamedInCamelCase() throws IOException {
    List<String> found = new ArrayList<>();
    tests()
        .forEach(
            (name, text) ->
                TEST_METHOD
                    .matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .filter(method -> !CAMEL_CASE.matcher(method).matches())
                    .forEach(method -> found.add(name + ": " + method)));
    assertEquals("", String.join("\n", found));
  }

  @Test
  void testsMeasureNeitherTimeNorMemory() throws IOException {
    List<String> found = new ArrayList<>();
    tests()
        .forEach(
            (name, text) -> {
              boolean measures =
                  name.contains("integration-tests/benchmarks/") || name.contains("/fuzz/cost/");
              if (!measures && !name.endsWith("WordsTest.java") && MEASURE.matcher(text).find()) {
                found.add(name);
              }
            });
    assertEquals("", String.join("\n", found));
  }

  @Test
  void proseIsWrapped() throws IOException {
    List<String> found = new ArrayList<>();
    files()
        .forEach(
            (name, text) -> {
              if (name.endsWith(".md")) {
                found.addAll(longLines(name, text));
              }
            });
    assertEquals("", String.join("\n", found));
  }

  private static List<String> longLines(String name, String text) {
    String prose = text.replaceAll("(?sm)^ *```.*?^ *```$", "");
    return prose
        .lines()
        .filter(line -> line.length() > 110)
        // About 100 columns. Tables, headings, comments, images, dates and addresses stay whole.
        .filter(line -> !line.matches("\\s*([|#<!]|\\* Date: ).*") && line.strip().contains(" "))
        .map(line -> name + ": " + line)
        .collect(Collectors.toList());
  }

  private static TreeMap<String, String> tests() throws IOException {
    TreeMap<String, String> tests = files();
    tests.keySet().removeIf(name -> !name.endsWith(".java") || !name.contains("/src/test/"));
    return tests;
  }

  private static TreeMap<String, String> files() throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    Files.walkFileTree(
        TOP,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean skipped =
                name.equals("target") || (name.startsWith(".") && !folder.equals(TOP));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (READ.stream().anyMatch(file.toString()::endsWith)) {
              files.put(TOP.relativize(file).toString(), Files.readString(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
