package dev.preflight.cors.benchmarks.compile;

import dev.preflight.cors.benchmarks.ChildJava;
import dev.preflight.cors.benchmarks.Table;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the policies of 1,000 resource classes add to the start of a Jersey application. */
public final class StartUp {

  private static final int CLASSES = 1_000;
  private static final int ROUNDS = Integer.getInteger("benchmarks.startup.rounds", 3);

  private StartUp() {}

  /** Measures and returns one table; compiles the classes if that has not been done yet. */
  public static List<Table> measure(Path directory) throws Exception {
    Path sources = directory.resolve("sources-" + CLASSES);
    Path classes = directory.resolve("classes-startup");
    ResourceSources.write(sources, CLASSES);
    Files.createDirectories(classes);
    ChildJava.run(
        CompileOnce.class,
        List.of("-Xmx2g"),
        List.of(
            "dev.preflight.cors.processor.PreflightProcessor",
            classes.toString(),
            sources.toString()));
    Table table =
        new Table(
            "Start of a Jersey application of 1,000 resource classes, median of " + ROUNDS,
            "application",
            "cpu ms",
            "allocated MB",
            "/ without CORS");
    List<double[]> without = new ArrayList<>();
    List<double[]> with = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      without.add(start(classes, false));
      with.add(start(classes, true));
    }
    table.row(row("without CORS", without, without));
    table.row(row("with Preflight", with, without));
    return List.of(table);
  }

  private static double[] start(Path classes, boolean cors) throws Exception {
    String output =
        ChildJava.run(
            StartOnce.class,
            List.of("-Xmx1g", "-XX:+UseSerialGC"),
            classes + File.pathSeparator,
            List.of(String.valueOf(CLASSES), String.valueOf(cors)));
    String[] figures = output.lines().reduce((one, last) -> last).orElseThrow().split(" ");
    return new double[] {
      Double.parseDouble(figures[0]) / 1e6, Double.parseDouble(figures[1]) / 1e6
    };
  }

  private static String[] row(String name, List<double[]> figures, List<double[]> without) {
    return new String[] {
      name,
      String.format(Locale.ROOT, "%,.0f", ModuleTime.median(figures, 0)),
      String.format(Locale.ROOT, "%,.1f", ModuleTime.median(figures, 1)),
      String.format(
          Locale.ROOT, "%.3f", ModuleTime.median(figures, 0) / ModuleTime.median(without, 0))
    };
  }
}
