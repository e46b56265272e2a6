package dev.preflight.cors.benchmarks.compile;

import dev.preflight.cors.benchmarks.ChildJava;
import dev.preflight.cors.benchmarks.Figures;
import dev.preflight.cors.benchmarks.Table;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the policies of 1,000 resource classes add to the start of a Jersey application. */
public final class StartUp {

  private static final int CLASSES = 1_000;
  private static final int ROUNDS = Integer.getInteger("benchmarks.startup.rounds", 5);

  /** What is done with the policies. */
  enum Variant {
    NONE("without CORS"),
    /** The least that a generated class for each resource class can cost. */
    LOADED("without CORS, but with all generated classes loaded"),
    DEPLOYED("with Preflight");

    private final String title;

    Variant(String title) {
      this.title = title;
    }
  }

  private StartUp() {}

  /** Measures and returns one table; compiles the classes if that has not been done yet. */
  public static List<Table> measure(Path directory, Figures figures) throws Exception {
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
    Map<Variant, List<double[]>> took = new EnumMap<>(Variant.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Variant variant : Variant.values()) {
        took.computeIfAbsent(variant, each -> new ArrayList<>()).add(start(classes, variant));
      }
    }
    took.forEach((variant, rounds) -> table.row(row(variant, rounds, took.get(Variant.NONE))));
    for (int figure = 0; figure < 2; figure++) {
      for (Variant variant : Variant.values()) {
        figures.put(
            "startup " + (figure == 0 ? "cpu " : "MB ") + variant,
            ModuleTime.median(took.get(variant), figure));
      }
    }
    return List.of(table);
  }

  private static double[] start(Path classes, Variant variant) throws Exception {
    String output =
        ChildJava.run(
            StartOnce.class,
            List.of("-Xmx1g", "-XX:+UseSerialGC"),
            classes + File.pathSeparator,
            List.of(String.valueOf(CLASSES), variant.name()));
    String[] figures = output.lines().reduce((one, last) -> last).orElseThrow().split(" ");
    return new double[] {
      Double.parseDouble(figures[0]) / 1e6, Double.parseDouble(figures[1]) / 1e6
    };
  }

  private static String[] row(Variant variant, List<double[]> figures, List<double[]> without) {
    return new String[] {
      variant.title,
      String.format(Locale.ROOT, "%,.0f", ModuleTime.median(figures, 0)),
      String.format(Locale.ROOT, "%,.1f", ModuleTime.median(figures, 1)),
      String.format(
          Locale.ROOT, "%.3f", ModuleTime.median(figures, 0) / ModuleTime.median(without, 0))
    };
  }
}
