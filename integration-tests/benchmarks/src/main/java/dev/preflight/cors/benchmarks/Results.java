package dev.preflight.cors.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of a report, read back: what the plots are made of. */
final class Results {

  /** Rows by title; the first is the heads of the columns. */
  private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

  private Results() {}

  /** Reads a report, or a page that shows its tables under titles in bold. */
  static Results of(Path markdown) throws IOException {
    Results results = new Results();
    String title = "";
    for (String line : Files.readAllLines(markdown)) {
      if (line.startsWith("### ") || line.startsWith("**")) {
        title = line.replaceAll("^### |\\*\\*", "");
      } else if (line.startsWith("|") && !line.startsWith("| --")) {
        results.tables.computeIfAbsent(title, name -> new ArrayList<>()).add(cells(line));
      }
    }
    return results;
  }

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1).split("(?<!\\\\)\\|")).map(String::strip).toList();
  }

  /** The rows of the table whose title begins so; empty if that part was not measured. */
  List<List<String>> rows(String title) {
    return tables.entrySet().stream()
        .filter(table -> table.getKey().startsWith(title))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(List.of());
  }
}
