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
   * Notes the best processor time of each combination as {@code compile VARIANT SIZE}. Each line
   * holds the number of classes, the variant, and nanoseconds on the clock and of the processor.
   */
  static void read(Path results, Figures figures) throws IOException {
    Map<String, Double> best = new HashMap<>();
    for (String line : Files.readAllLines(results)) {
      String[] cells = line.split(" ");
      best.merge("compile " + cells[1] + " " + cells[0], Double.parseDouble(cells[3]), Double::min);
    }
    best.forEach(figures::put);
  }
}
