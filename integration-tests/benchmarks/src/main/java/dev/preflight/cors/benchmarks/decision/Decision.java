package dev.preflight.cors.benchmarks.decision;

import dev.preflight.cors.benchmarks.Jmh;
import dev.preflight.cors.benchmarks.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures the decision of all systems and tabulates it by request and by policy. */
public final class Decision {

  private Decision() {}

  /** Measures and returns a table for each quantity. */
  public static List<Table> measure(Path directory) throws Exception {
    List<String> contenders = Contenders.available();
    Map<String, Jmh.Figure> baselines =
        Jmh.run(
            directory.resolve("decision-baseline.json"),
            DecisionBenchmark.class.getName() + ".baseline",
            Map.of(
                "contender", contenders,
                "policy", List.of("ONE"),
                "request", List.of("ACTUAL_ALLOWED", "PREFLIGHT_ALLOWED")));
    Map<String, Jmh.Figure> byRequest =
        Jmh.run(
            directory.resolve("decision-requests.json"),
            DecisionBenchmark.class.getName() + ".cors",
            Map.of(
                "contender", contenders,
                "policy", List.of("ONE"),
                "request", names(RequestCase.values())));
    Map<String, Jmh.Figure> byPolicy =
        Jmh.run(
            directory.resolve("decision-policies.json"),
            DecisionBenchmark.class.getName() + ".cors",
            Map.of(
                "contender", contenders,
                "policy", names(PolicyCase.values()).subList(1, PolicyCase.values().length),
                "request", List.of("ACTUAL_ALLOWED", "ACTUAL_REFUSED")));
    byPolicy.putAll(byRequest);
    List<Table> tables = new ArrayList<>();
    for (boolean bytes : new boolean[] {true, false}) {
      String unit = bytes ? "bytes allocated" : "ns of processor time";
      Table requests = table("Decision and headers, one exact origin: " + unit, contenders);
      for (RequestCase request : RequestCase.values()) {
        row(requests, contenders, PolicyCase.ONE, request, byPolicy, baselines, bytes);
      }
      Table policies = table("Decision and headers by policy: " + unit, contenders);
      for (PolicyCase policy : PolicyCase.values()) {
        for (RequestCase request :
            List.of(RequestCase.ACTUAL_ALLOWED, RequestCase.ACTUAL_REFUSED)) {
          row(policies, contenders, policy, request, byPolicy, baselines, bytes);
        }
      }
      tables.add(requests);
      tables.add(policies);
    }
    return tables;
  }

  private static Table table(String title, List<String> contenders) {
    List<String> columns = new ArrayList<>(List.of("policy, request"));
    contenders.forEach(each -> columns.add(Contenders.title(each)));
    contenders.stream().skip(1).forEach(each -> columns.add(Contenders.title(each) + " / ours"));
    return new Table(title + ", framework's share subtracted", columns.toArray(String[]::new));
  }

  private static void row(
      Table table,
      List<String> contenders,
      PolicyCase policy,
      RequestCase request,
      Map<String, Jmh.Figure> figures,
      Map<String, Jmh.Figure> baselines,
      boolean bytes) {
    List<Double> net = new ArrayList<>();
    for (String contender : contenders) {
      String kind = request.isPreflight() ? "PREFLIGHT_ALLOWED" : "ACTUAL_ALLOWED";
      Jmh.Figure baseline = baselines.get(Jmh.key(contender, "ONE", kind));
      Jmh.Figure figure = figures.get(Jmh.key(contender, policy.name(), request.name()));
      net.add(
          bytes
              ? figure.bytes() - baseline.bytes()
              : figure.nanoseconds() - baseline.nanoseconds());
    }
    List<String> cells = new ArrayList<>();
    cells.add(title(policy.name()) + ", " + title(request.name()));
    net.forEach(each -> cells.add(String.format(Locale.ROOT, "%,.0f", each)));
    double ours = net.get(0);
    net.stream()
        .skip(1)
        .forEach(
            each -> cells.add(ours < 1 ? "-" : String.format(Locale.ROOT, "%.2f", each / ours)));
    table.row(cells.toArray(String[]::new));
  }

  private static String title(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static List<String> names(Enum<?>[] values) {
    List<String> names = new ArrayList<>();
    for (Enum<?> each : values) {
      names.add(each.name());
    }
    return names;
  }
}
