package dev.preflight.cors.benchmarks.application;

import dev.preflight.cors.benchmarks.Jmh;
import dev.preflight.cors.benchmarks.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tabulates whole requests in memory. */
public final class InMemory {

  private InMemory() {}

  /** Measures and returns one table. */
  public static List<Table> measure(Path directory) throws Exception {
    List<String> requests = List.of("UNGOVERNED", "NO_ORIGIN", "ALLOWED", "REFUSED", "PREFLIGHT");
    Map<String, Jmh.Figure> figures =
        Jmh.run(
            directory.resolve("application.json"),
            ApplicationBenchmark.class.getName() + ".handle",
            Map.of("variant", List.of("NONE", "PREFLIGHT", "BY_HAND"), "request", requests));
    Table table =
        new Table(
            "Whole requests on Jersey, in memory",
            "request",
            "bytes without CORS",
            "Preflight adds",
            "by hand adds",
            "cpu ns without CORS",
            "Preflight / without",
            "by hand / without");
    for (String request : requests) {
      Jmh.Figure none = figures.get(Jmh.key(request, "NONE"));
      Jmh.Figure ours = figures.get(Jmh.key(request, "PREFLIGHT"));
      Jmh.Figure hand = figures.get(Jmh.key(request, "BY_HAND"));
      table.row(
          request.toLowerCase(Locale.ROOT).replace('_', ' '),
          String.format(Locale.ROOT, "%,.0f", none.bytes()),
          String.format(Locale.ROOT, "%,.0f", ours.bytes() - none.bytes()),
          String.format(Locale.ROOT, "%,.0f", hand.bytes() - none.bytes()),
          String.format(Locale.ROOT, "%,.0f", none.nanoseconds()),
          String.format(Locale.ROOT, "%.3f", ours.nanoseconds() / none.nanoseconds()),
          String.format(Locale.ROOT, "%.3f", hand.nanoseconds() / none.nanoseconds()));
    }
    return List.of(table);
  }
}
