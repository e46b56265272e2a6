package dev.preflight.cors.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Says which part is measured, and about how long the rest will take on this machine. */
final class Progress {

  /** Roughly the seconds of each part; once one is over, only how they compare matters. */
  private static final Map<String, Integer> USUAL =
      Map.of(
          "decision", 560,
          "floor", 540,
          "policy", 140,
          "expression", 70,
          "application", 330,
          "http", 330,
          "profile", 60,
          "compile", 480,
          "rebuild", 90,
          "startup", 120);

  private final List<String> parts;
  private final long start = System.nanoTime();
  private int done;

  Progress(List<String> parts) {
    this.parts = List.copyOf(parts);
  }

  /** Printed before a part; a part that has a progress of its own prints that, too. */
  String next() {
    String part = parts.get(done);
    double elapsed = (System.nanoTime() - start) / 1e9;
    double before = usual(parts.subList(0, done));
    double pace = done == 0 ? 1 : elapsed / before;
    Duration left = Duration.ofSeconds(Math.round(usual(parts.subList(done, parts.size())) * pace));
    done++;
    return String.format(
        "[benchmarks] %s, part %d of %d; about %d min left",
        part, done, parts.size(), Math.max(1, left.toMinutes()));
  }

  private static double usual(List<String> some) {
    return some.stream().mapToInt(part -> USUAL.getOrDefault(part, 60)).sum();
  }
}
