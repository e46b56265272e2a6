package dev.preflight.cors.benchmarks.expression;

import dev.preflight.cors.benchmarks.Jmh;
import dev.preflight.cors.benchmarks.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Tabulates what one match of an expression takes. */
public final class Expressions {

  private Expressions() {}

  /** Measures and returns one table. */
  public static List<Table> measure(Path directory) throws Exception {
    Map<String, Jmh.Figure> figures =
        Jmh.run(
            directory.resolve("expression.json"),
            ExpressionBenchmark.class.getName() + ".match",
            Map.of("matcher", names(Matcher.values()), "origin", names(OriginCase.values())));
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
            (matcher + ", " + origin).toLowerCase(Locale.ROOT).replace('_', ' '),
            String.format(Locale.ROOT, "%,.0f", figure.nanoseconds()),
            String.format(Locale.ROOT, "%,.0f", figure.bytes()));
      }
    }
    return List.of(table);
  }

  private static List<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).toList();
  }
}
