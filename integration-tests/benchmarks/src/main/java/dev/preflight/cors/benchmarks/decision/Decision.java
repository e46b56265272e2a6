package dev.preflight.cors.benchmarks.decision;

import dev.preflight.cors.benchmarks.Figures;
import dev.preflight.cors.benchmarks.Jmh;
import dev.preflight.cors.benchmarks.Table;
import dev.preflight.cors.benchmarks.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the decision of all systems by request and by policy. */
public final class Decision {

  private static final String[] ONE = {PolicyCase.ONE.name()};
  private static final String[] PER_POLICY = {"ACTUAL_ALLOWED", "ACTUAL_REFUSED"};
  private static final List<String> PER_FLOOR =
      List.of(
          "NO_ORIGIN",
          "ACTUAL_ALLOWED",
          "ACTUAL_REFUSED",
          "PREFLIGHT_ALLOWED",
          "PREFLIGHT_REFUSED");

  private final Path directory;

  private Decision(Path directory) {
    this.directory = directory;
  }

  /** The requests whose headers are also written alone. */
  public static List<String> perFloor() {
    return PER_FLOOR;
  }

  /** Measures and returns a table for each quantity. */
  public static List<Table> measure(Path directory, Figures figures) throws Exception {
    return new Decision(directory).measure(figures);
  }

  private List<Table> measure(Figures figures) throws RunnerException {
    String[] all = Contenders.available().toArray(String[]::new);
    Map<String, Jmh.Figure> baselines =
        run("baseline", "baseline", all, ONE, "ACTUAL_ALLOWED", "PREFLIGHT_ALLOWED");
    Map<String, Jmh.Figure> cors = new HashMap<>();
    cors.putAll(run("ungoverned", "cors", jersey(), ONE, RequestCase.UNGOVERNED.name()));
    cors.putAll(run("requests", "cors", all, ONE, skipFirst(RequestCase.values())));
    cors.putAll(run("policies", "cors", all, skipFirst(PolicyCase.values()), PER_POLICY));
    String[] stacks =
        Arrays.stream(all)
            .filter(each -> !each.equals(Contenders.BY_HAND.name()))
            .toArray(String[]::new);
    Map<String, Jmh.Figure> headers =
        run("headers", "headersAlone", stacks, ONE, PER_FLOOR.toArray(String[]::new));

    Map<String, Jmh.Figure> read =
        run(
            "read",
            "headersReadAndWritten",
            new String[] {Contenders.PREFLIGHT.name()},
            ONE,
            perRead().toArray(String[]::new));

    note(figures, "decision", cors, baselines);
    note(figures, "decision read", read, baselines);
    note(figures, "decision headers", headers, baselines);
    baselines.forEach(
        (key, figure) -> {
          if (key.endsWith("ACTUAL_ALLOWED")) {
            figures.put("decision baseline ns " + key.split(" ")[0], figure.nanoseconds());
          }
        });
    cors.forEach((key, figure) -> figures.put("decision gross ns " + key, figure.nanoseconds()));
    return new DecisionTables(figures, List.of(all)).tables();
  }

  /** Those whose headers are also read alone. */
  static List<String> perRead() {
    List<String> requests = new ArrayList<>(PER_FLOOR);
    requests.add(0, RequestCase.UNGOVERNED.name());
    return requests;
  }

  private static String[] jersey() {
    return new String[] {Contenders.PREFLIGHT.name(), Contenders.BY_HAND.name()};
  }

  private static String[] skipFirst(Enum<?>[] values) {
    return Text.names(Arrays.copyOfRange(values, 1, values.length));
  }

  private Map<String, Jmh.Figure> run(
      String results, String method, String[] contenders, String[] policies, String... requests)
      throws RunnerException {
    return Jmh.run(
        directory.resolve("decision-" + results + ".json"),
        DecisionBenchmark.class.getName() + "." + method,
        Map.of("contender", contenders, "policy", policies, "request", requests));
  }

  /** Notes what is left after the framework's share. */
  private static void note(
      Figures figures,
      String name,
      Map<String, Jmh.Figure> gross,
      Map<String, Jmh.Figure> baselines) {
    gross.forEach(
        (key, figure) -> {
          String[] values = key.split(" ");
          boolean preflight = RequestCase.valueOf(values[2]).isPreflight();
          Jmh.Figure baseline =
              baselines.get(
                  Jmh.key(values[0], "ONE", preflight ? "PREFLIGHT_ALLOWED" : "ACTUAL_ALLOWED"));
          figures.put(name + " bytes " + key, figure.bytes() - baseline.bytes());
          figures.put(name + " ns " + key, figure.nanoseconds() - baseline.nanoseconds());
        });
  }
}
