package dev.preflight.cors.benchmarks.expression;

import dev.preflight.cors.benchmarks.Jmh;
import dev.preflight.cors.benchmarks.Table;
import dev.preflight.cors.benchmarks.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Tabulates what one match of an expression takes. */
public final class Expressions {

  private Expressions() {}

  /** Measures and returns one table. */
  public static List<Table> measure(Path directory) throws Exception {
    Map<String, Jmh.Figure> figures =
        Jmh.run(
            directory.resolve("expression.json"),
            ExpressionBenchmark.class.getName() + ".match",
            Map.of(
                "matcher", Text.names(Matcher.values()),
                "origin", Text.names(OriginCase.values())));
    Table table =
        new Table(
            "Matching " + OriginCase.EXPRESSION.replace("|", "\\|") + ", thirty letters a",
            "engine and origin",
            "cpu ns",
            "bytes");
    for (Matcher matcher : Matcher.values()) {
      for (OriginCase origin : OriginCase.values()) {
        Jmh.Figure figure = figures.get(Jmh.key(matcher.name(), origin.name()));
        table.row(
            Text.words(matcher + ", " + origin),
            Text.whole(figure.nanoseconds()),
            Text.whole(figure.bytes()));
      }
    }
    return List.of(table);
  }
}
