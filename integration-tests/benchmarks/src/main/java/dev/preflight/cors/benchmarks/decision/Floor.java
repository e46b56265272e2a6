package dev.preflight.cors.benchmarks.decision;

import dev.preflight.cors.benchmarks.Figures;
import dev.preflight.cors.benchmarks.Jmh;
import dev.preflight.cors.benchmarks.Settings;
import dev.preflight.cors.benchmarks.Table;
import dev.preflight.cors.benchmarks.Text;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Compares single requests with the least that they can take: writing their headers as constants,
 * and looking up those of the request besides. All are measured in turn, several times, and of each
 * the best counts. On a machine that others use as well, one run differs from the next by more than
 * the figures that are compared.
 */
public final class Floor {

  private static final List<RequestCase> REQUESTS = List.of(RequestCase.values());

  private final Path directory;
  private final Map<String, Jmh.Figure> best = new HashMap<>();

  private Floor(Path directory) {
    this.directory = directory;
  }

  /** Measures and returns one table. */
  public static List<Table> measure(Path directory, Figures figures) throws Exception {
    Floor floor = new Floor(directory);
    for (int round = 0; round < Settings.FLOOR_ROUNDS; round++) {
      floor.measureOnce(round);
    }
    return List.of(floor.table(figures));
  }

  private void measureOnce(int round) throws RunnerException {
    run(round, "baseline", "ACTUAL_ALLOWED", "PREFLIGHT_ALLOWED");
    run(round, "headersAlone", Decision.perFloor().toArray(String[]::new));
    run(round, "headersReadAndWritten", Decision.perRead().toArray(String[]::new));
    run(round, "cors", Text.names(RequestCase.values()));
  }

  private void run(int round, String method, String... requests) throws RunnerException {
    Jmh.run(
            directory.resolve("floor-" + method + "-" + round + ".json"),
            DecisionBenchmark.class.getName() + "." + method,
            Map.of(
                "contender",
                new String[] {Contenders.PREFLIGHT.name()},
                "policy",
                new String[] {PolicyCase.ONE.name()},
                "request",
                requests))
        .forEach((key, figure) -> best.merge(key(method, key), figure, Jmh.Figure::best));
  }

  private static String key(String method, String key) {
    return method + " " + key.substring(key.lastIndexOf(' ') + 1);
  }

  private Table table(Figures figures) {
    Table table =
        new Table(
            "Single requests and their floors, framework's share subtracted, best of "
                + Settings.FLOOR_ROUNDS
                + " rounds in turn",
            "request",
            "bytes",
            "headers alone",
            "ratio",
            "ns",
            "headers alone",
            "headers read and written",
            "ratio",
            "to read and written");
    for (RequestCase request : REQUESTS) {
      Jmh.Figure ours = beyondFramework("cors", request, request);
      Jmh.Figure alone = beyondFramework("headersAlone", alike(request), request);
      Jmh.Figure read = beyondFramework("headersReadAndWritten", alike(request), request);
      table.row(
          Text.words(request.name()),
          Text.whole(ours.bytes()),
          Text.whole(alone.bytes()),
          Text.ratio(ours.bytes(), alone.bytes()),
          Text.whole(ours.nanoseconds()),
          Text.whole(alone.nanoseconds()),
          Text.whole(read.nanoseconds()),
          Text.ratio(ours.nanoseconds(), alone.nanoseconds()),
          Text.ratio(ours.nanoseconds(), read.nanoseconds()));
      figures.put("floor bytes " + request, ours.bytes());
      figures.put("floor ns " + request, ours.nanoseconds());
      figures.put("floor headers bytes " + request, alone.bytes());
      figures.put("floor headers ns " + request, alone.nanoseconds());
    }
    return table;
  }

  /** A hostile preflight gets the headers of an ordinary one. */
  private static RequestCase alike(RequestCase request) {
    return request.compareTo(RequestCase.PREFLIGHT_REFUSED) > 0
        ? RequestCase.PREFLIGHT_ALLOWED
        : request;
  }

  /** {@code NaN} where it was not measured: an ungoverned response has no headers. */
  private Jmh.Figure beyondFramework(String method, RequestCase measured, RequestCase request) {
    Jmh.Figure gross = best.get(method + " " + measured);
    Jmh.Figure framework =
        best.get("baseline " + (request.isPreflight() ? "PREFLIGHT_ALLOWED" : "ACTUAL_ALLOWED"));
    return gross == null || framework == null
        ? new Jmh.Figure(Double.NaN, Double.NaN, Double.NaN)
        : new Jmh.Figure(
            gross.score() - framework.score(),
            gross.nanoseconds() - framework.nanoseconds(),
            gross.bytes() - framework.bytes());
  }
}
