package dev.preflight.cors.benchmarks.decision;

import dev.preflight.cors.benchmarks.Figures;
import dev.preflight.cors.benchmarks.Jmh;
import dev.preflight.cors.benchmarks.Table;
import dev.preflight.cors.benchmarks.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tabulates what it takes to ask a policy about an origin. */
public final class PureDecision {

  private PureDecision() {}

  /** Measures and returns one table. */
  public static List<Table> measure(Path directory, Figures figures) throws Exception {
    String benchmark = PolicyBenchmark.class.getName();
    Jmh.Figure empty =
        Jmh.run(
                directory.resolve("policy-baseline.json"),
                benchmark + ".baseline",
                Map.of("policy", new String[] {"ONE"}, "kind", new String[] {"ALLOWED"}))
            .get(Jmh.key("ALLOWED", "ONE"));
    Map<String, Jmh.Figure> asked =
        Jmh.run(
            directory.resolve("policy.json"),
            benchmark + ".allows",
            Map.of(
                "policy", Text.names(PolicyCase.values()),
                "kind", Text.names(OriginKind.values())));
    Table table =
        new Table(
            "A policy is asked about an origin, ns of processor time; nothing subtracted",
            "policy, origin",
            "bytes",
            "ns",
            "/ one exact origin");
    table.row("nothing is asked", format("%.3f", empty.bytes()), nanoseconds(empty), "-");
    for (PolicyCase policy : PolicyCase.values()) {
      for (OriginKind kind : OriginKind.values()) {
        Jmh.Figure figure = asked.get(Jmh.key(kind.name(), policy.name()));
        Jmh.Figure one = asked.get(Jmh.key(kind.name(), PolicyCase.ONE.name()));
        table.row(
            Text.words(policy.name()) + ", " + Text.words(kind.name()),
            format("%.3f", figure.bytes()),
            nanoseconds(figure),
            format("%.2f", figure.nanoseconds() / one.nanoseconds()));
        figures.put("policy bytes " + policy + " " + kind, figure.bytes());
        figures.put("policy ns " + policy + " " + kind, figure.nanoseconds());
      }
    }
    return List.of(
        table.note(
            "The origin's string has been hashed before, which a server's string has not: one pass"
                + " over it, whatever the policy. Thousandths of a byte are the harness's own."));
  }

  private static String nanoseconds(Jmh.Figure figure) {
    return format("%.2f", figure.nanoseconds());
  }

  private static String format(String format, double figure) {
    return String.format(Locale.ROOT, format, figure);
  }
}
