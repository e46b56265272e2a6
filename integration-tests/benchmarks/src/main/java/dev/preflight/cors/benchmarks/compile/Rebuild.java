package dev.preflight.cors.benchmarks.compile;

import dev.preflight.cors.benchmarks.ChildJava;
import dev.preflight.cors.benchmarks.Figures;
import dev.preflight.cors.benchmarks.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What 1,000 resource classes cost in a compiler that stays: all of them, and one touched. */
public final class Rebuild {

  private static final int CLASSES = 1_000;
  private static final String PREFLIGHT = "dev.preflight.cors.processor.PreflightProcessor";

  private Rebuild() {}

  /** Measures and returns one table. */
  public static List<Table> measure(Path directory, Figures figures) throws Exception {
    Path sources = directory.resolve("sources-" + CLASSES);
    ResourceSources.write(sources, CLASSES);
    Path generated = directory.resolve("rebuild-preflight");
    Map<String, double[]> took = new LinkedHashMap<>();
    took.put("Preflight", run(PREFLIGHT, generated, sources, List.of()));
    took.put(
        "only writes the same classes",
        run(
            CopyingProcessor.class.getName(),
            directory.resolve("rebuild-copying"),
            sources,
            List.of("-Dbenchmarks.copy.from=" + generated.resolve("full"))));
    took.put(
        "no-op processor",
        run(NoOpProcessor.class.getName(), directory.resolve("rebuild-no-op"), sources, List.of()));
    double[] noOp = took.get("no-op processor");
    Table table =
        new Table(
            "A compiler that stays: 1,000 classes, and one of them touched",
            "compiled with",
            "all: wall s",
            "cpu s",
            "/ no-op",
            "MB",
            "/ no-op",
            "one touched: wall s",
            "cpu s",
            "MB",
            "cpu / all");
    StringBuilder raw = new StringBuilder();
    took.forEach(
        (name, all) -> {
          raw.append(name).append(' ').append(Arrays.toString(all)).append('\n');
          table.row(row(name, all, noOp));
        });
    Files.writeString(directory.resolve("rebuild.txt"), raw);
    figures.put("rebuild all PREFLIGHT / NO_OP", took.get("Preflight")[1] / noOp[1]);
    figures.put("rebuild PREFLIGHT touched / all", ratio(took.get("Preflight"), 4, 1));
    return List.of(table);
  }

  private static double[] run(String processor, Path output, Path sources, List<String> more)
      throws Exception {
    delete(output);
    List<String> options = new ArrayList<>(List.of("-Xmx2g", "-XX:+UseSerialGC"));
    options.addAll(more);
    String line =
        ChildJava.run(
            RebuildOnce.class,
            options,
            List.of(processor, output.toString(), sources.toString(), String.valueOf(CLASSES)));
    return Stream.of(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static String[] row(String name, double[] took, double[] noOp) {
    return new String[] {
      name,
      format("%.2f", took[0] / 1e9),
      format("%.2f", took[1] / 1e9),
      format("%.2f", took[1] / noOp[1]),
      format("%.0f", took[2] / 1e6),
      format("%.2f", took[2] / noOp[2]),
      format("%.2f", took[3] / 1e9),
      format("%.2f", took[4] / 1e9),
      format("%.0f", took[5] / 1e6),
      format("%.2f", ratio(took, 4, 1))
    };
  }

  private static double ratio(double[] took, int one, int other) {
    return took[one] / took[other];
  }

  static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static String format(String format, double figure) {
    return String.format(Locale.ROOT, format, figure);
  }
}
