package dev.preflight.cors.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads processor times from the raw results of compile time, for the goals. */
final class CompileFigures {

  private CompileFigures() {}

  /**
   * Notes the best processor time of each combination as {@code compile VARIANT SIZE}, and the
   * least heap as {@code compile heap VARIANT SIZE}. Each line holds the number of classes, the
   * variant, and what one compilation took.
   */
  static void read(Path results, Figures figures) throws IOException {
    Map<String, Double> best = new HashMap<>();
    for (String line : Files.readAllLines(results)) {
      String[] cells = line.split(" ");
      String combination = cells[1] + " " + cells[0];
      best.merge("compile " + combination, Double.parseDouble(cells[3]), Double::min);
      best.merge("compile heap " + combination, Double.parseDouble(cells[5]), Double::min);
    }
    best.forEach(figures::put);
  }
}
