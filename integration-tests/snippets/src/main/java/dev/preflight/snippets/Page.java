package dev.preflight.snippets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page and its fenced blocks, in their order.
 *
 * @param name the file, relative to the top of the project
 */
public record Page(String name, List<Fence> fences) {

  private static final Pattern OPENING = Pattern.compile("^( *)(`{3,})([\\w+-]*)(.*)$");

  /** A copy of the fences. */
  public Page {
    fences = List.copyOf(fences);
  }

  /**
   * Reads a page.
   *
   * @param top of the project
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if a block does not end, or a word of a fence has no value
   */
  public static Page read(Path top, Path file) throws IOException {
    String name = top.relativize(file).toString().replace('\\', '/');
    return new Page(name, fences(name, Files.readAllLines(file)));
  }

  /**
   * README, CONTRIBUTING and the others at the top, and all of docs but the pages of the rules,
   * whose examples {@code RulePagesTest} compiles.
   *
   * @throws IOException if they cannot be read
   */
  public static List<Page> all(Path top) throws IOException {
    List<Path> files;
    try (Stream<Path> first = Files.list(top);
        Stream<Path> docs = Files.walk(top.resolve("docs"))) {
      files =
          Stream.concat(first, docs)
              .filter(file -> file.toString().endsWith(".md"))
              .filter(file -> !isRule(top.relativize(file)))
              .sorted()
              .toList();
    }
    List<Page> pages = new ArrayList<>();
    for (Path file : files) {
      pages.add(read(top, file));
    }
    return pages;
  }

  private static boolean isRule(Path file) {
    return file.startsWith("docs/rules") && !file.endsWith("README.md");
  }

  /** The files that the page shows, by their paths; of two blocks for one file, the later. */
  public Map<String, String> files() {
    return fences.stream()
        .filter(fence -> fence.words().containsKey("file"))
        .collect(
            Collectors.toMap(
                fence -> fence.words().get("file"),
                Fence::text,
                (earlier, later) -> later,
                LinkedHashMap::new));
  }

  private static List<Fence> fences(String name, List<String> lines) {
    List<Fence> fences = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher opening = OPENING.matcher(lines.get(i));
      if (!opening.matches()) {
        continue;
      }
      int first = i + 1;
      List<String> text = new ArrayList<>();
      while (++i < lines.size() && !lines.get(i).strip().equals(opening.group(2))) {
        text.add(lines.get(i).replaceFirst("^ {0," + opening.group(1).length() + "}", ""));
      }
      if (i == lines.size()) {
        throw new IllegalArgumentException(name + ":" + first + ": the block does not end");
      }
      fences.add(
          new Fence(
              name,
              first,
              opening.group(3),
              words(name + ":" + first, opening.group(4)),
              text.stream().map(line -> line + "\n").collect(Collectors.joining())));
    }
    return fences;
  }

  private static Map<String, String> words(String place, String text) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String word : text.strip().split("\\s+", -1)) {
      int equals = word.indexOf('=');
      if (equals > 0 && equals < word.length() - 1) {
        words.put(word.substring(0, equals), word.substring(equals + 1));
      } else if (!word.isEmpty()) {
        throw new IllegalArgumentException(place + ": the word " + word + " has no value");
      }
    }
    return words;
  }
}
