package dev.preflight.cors.benchmarks.application;

import dev.preflight.cors.benchmarks.Figures;
import dev.preflight.cors.benchmarks.Jmh;
import dev.preflight.cors.benchmarks.Settings;
import dev.preflight.cors.benchmarks.Table;
import dev.preflight.cors.benchmarks.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tabulates whole requests in memory. */
public final class InMemory {

  private InMemory() {}

  /** Measures and returns one table. */
  public static List<Table> measure(Path directory, Figures figures) throws Exception {
    Map<String, Jmh.Figure> measured =
        Jmh.run(
            directory.resolve("application.json"),
            ApplicationBenchmark.class.getName() + ".handle",
            Map.of(
                "variant", Text.names(Variant.values()),
                "request", Text.names(RequestKind.values())),
            Settings.APPLICATION_FACTOR);
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
    for (RequestKind request : RequestKind.values()) {
      Jmh.Figure none = measured.get(Jmh.key(request.name(), "NONE"));
      Jmh.Figure ours = measured.get(Jmh.key(request.name(), "PREFLIGHT"));
      Jmh.Figure hand = measured.get(Jmh.key(request.name(), "BY_HAND"));
      table.row(
          Text.words(request.name()),
          Text.whole(none.bytes()),
          Text.whole(ours.bytes() - none.bytes()),
          Text.whole(hand.bytes() - none.bytes()),
          Text.whole(none.nanoseconds()),
          ratio(ours, none),
          ratio(hand, none));
      figures.put("memory bytes PREFLIGHT " + request, ours.bytes() - none.bytes());
    }
    return List.of(
        table.note(
            "Without CORS Jersey makes up its own response to OPTIONS, which is dearer than any"
                + " preflight's."));
  }

  private static String ratio(Jmh.Figure figure, Jmh.Figure none) {
    return String.format(Locale.ROOT, "%.3f", figure.nanoseconds() / none.nanoseconds());
  }
}
