package dev.preflight.cors.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pictures of the page on performance, made of the tables of a report. */
public final class Plots {

  private static final Map<String, String> REQUESTS =
      Map.of(
          "one, actual allowed", "allowed request",
          "one, actual refused", "refused request",
          "one, preflight allowed", "allowed preflight");

  private static final List<String> SYSTEMS =
      List.of("Preflight", "By hand", "Spring", "Cxf", "Helidon");

  /** What javac was given, and what its bar is called. */
  private static final Map<String, String> COMPILED_WITH =
      Map.of(
          "no-op processor", "no-op processor",
          "only writes the same classes", "only writes them",
          "reads and walks, and writes the same classes", "reads too",
          "Preflight", "Preflight");

  private final Results results;
  private final Path folder;

  private Plots(Results results, Path folder) {
    this.results = results;
    this.folder = folder;
  }

  /**
   * Takes a report, or the page that shows its tables, and the folder for the pictures.
   *
   * @param arguments the two
   */
  public static void main(String[] arguments) throws IOException {
    draw(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  static void draw(Path report, Path folder) throws IOException {
    Plots plots = new Plots(Results.of(report), Files.createDirectories(folder));
    plots.decision("bytes", "Decision and headers, one exact origin: bytes", "Bytes allocated");
    plots.decision("time", "Decision and headers, one exact origin: ns", "Nanoseconds");
    plots.throughput();
    plots.compilation();
  }

  private void decision(String file, String title, String unit) throws IOException {
    List<List<String>> rows = results.rows(title);
    if (rows.isEmpty()) {
      return;
    }
    BarChart chart = new BarChart(unit + " for the decision and the headers");
    for (List<String> row : rows) {
      String request = REQUESTS.get(row.get(0));
      if (request != null) {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (String system : SYSTEMS) {
          int column = rows.get(0).indexOf(system);
          if (column > 0 && !row.get(column).equals("-")) {
            String name = system.equals("Cxf") ? "CXF" : system;
            bars.add(new BarChart.Bar(name, number(row.get(column)), row.get(column)));
          }
        }
        chart.group(request, bars);
      }
    }
    write(file, chart.svg());
  }

  private void compilation() throws IOException {
    List<List<String>> rows = results.rows("Compile time");
    if (rows.isEmpty()) {
      return;
    }
    BarChart chart = new BarChart("Processor seconds of javac");
    Map<String, List<BarChart.Bar>> sizes = new LinkedHashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      String name = COMPILED_WITH.get(row.get(1));
      if (name != null) {
        sizes
            .computeIfAbsent(row.get(0) + " classes", size -> new ArrayList<>())
            .add(new BarChart.Bar(name, number(row.get(3)), row.get(3) + " s"));
      }
    }
    sizes.forEach(chart::group);
    write("compilation", chart.svg());
  }

  private void throughput() throws IOException {
    List<List<String>> rows = results.rows("Whole requests over HTTP");
    if (rows.isEmpty()) {
      return;
    }
    IntervalChart chart = new IntervalChart("Requests a second, as a share of those without CORS");
    for (List<String> row : rows.subList(1, rows.size())) {
      if (row.get(2).contains("(")) {
        String[] parts = row.get(2).split("[ (–)]+");
        chart.row(
            row.get(0).replaceFirst(", preflight$", ", Preflight"),
            number(parts[0]),
            number(parts[1]),
            number(parts[2]));
      }
    }
    write("throughput", chart.svg());
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(",", ""));
  }

  private void write(String name, String svg) throws IOException {
    Files.writeString(folder.resolve(name + ".svg"), svg);
  }
}
