package dev.preflight.cors.benchmarks.application;

import dev.preflight.cors.benchmarks.ChildJava;
import dev.preflight.cors.benchmarks.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tabulates whole requests over loopback: medians of slices, and ratios of slices of one round. */
public final class OverHttp {

  private static final String RATE = System.getProperty("benchmarks.http.rate", "400");

  private OverHttp() {}

  /** Measures and returns one table. */
  public static List<Table> measure(Path directory) throws Exception {
    Table table =
        new Table(
            "Whole requests over HTTP on loopback; latency in microseconds at "
                + RATE
                + " a second",
            "server, CORS, request",
            "requests a second",
            "/ without CORS",
            "median",
            "90 %",
            "99 %",
            "99.9 %");
    for (String framework : List.of("jersey", "cxf")) {
      String output =
          ChildJava.run(
              HttpRun.class, List.of("-Xmx1g", "-XX:+UseSerialGC"), List.of(framework, RATE));
      Files.writeString(directory.resolve("http-" + framework + ".txt"), output);
      Map<String, List<double[]>> slices = new LinkedHashMap<>();
      output
          .lines()
          .map(line -> line.split(" "))
          .forEach(
              cells ->
                  slices
                      .computeIfAbsent(cells[0] + " " + cells[1], any -> new ArrayList<>())
                      .add(figures(cells)));
      slices.forEach(
          (name, rounds) -> {
            String[] words = name.split(" ");
            table.row(row(framework, words, rounds, slices.get("NONE " + words[1])));
          });
    }
    return List.of(table);
  }

  private static double[] figures(String[] cells) {
    double[] figures = new double[cells.length - 2];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = Double.parseDouble(cells[i + 2]);
    }
    return figures;
  }

  private static String[] row(
      String framework, String[] words, List<double[]> rounds, List<double[]> without) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      ratios.add(rounds.get(i)[0] / without.get(i)[0]);
    }
    List<String> cells = new ArrayList<>();
    String cors = framework.equals("cxf") && words[0].equals("BY_HAND") ? "CXF's filter" : words[0];
    cells.add(
        String.join(", ", framework, cors, words[1]).toLowerCase(Locale.ROOT).replace('_', ' '));
    cells.add(String.format(Locale.ROOT, "%,.0f", median(column(rounds, 0))));
    cells.add(String.format(Locale.ROOT, "%.3f", median(ratios)));
    for (int i = 1; i < rounds.get(0).length; i++) {
      cells.add(String.format(Locale.ROOT, "%,.0f", median(column(rounds, i)) / 1_000));
    }
    return cells.toArray(String[]::new);
  }

  private static List<Double> column(List<double[]> rounds, int index) {
    return rounds.stream().map(figures -> figures[index]).toList();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
  }
}
