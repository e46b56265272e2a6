package dev.preflight.cors.benchmarks.compile;

import dev.preflight.cors.benchmarks.ChildJava;
import dev.preflight.cors.benchmarks.Figures;
import dev.preflight.cors.benchmarks.Table;
import dev.preflight.cors.benchmarks.Text;
import dev.preflight.cors.benchmarks.compile.ShapedSources.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Compiles modules of real shape, in turn with Preflight, with a processor that does nothing, with
 * one that only writes the same files, and with one that also reads what any such processor must,
 * and compares the processor time of the whole compiler.
 */
public final class ModuleTime {

  /** Medians of at least five compilations. */
  private static final int ROUNDS = Math.max(5, Integer.getInteger("benchmarks.compile.rounds", 3));

  private static final Set<String> SHAPES =
      Set.of(
          System.getProperty(
                  "benchmarks.compile.shapes", String.join(",", Text.names(Shape.values())))
              .split(","));

  private static final String PREFLIGHT = Javac.PREFLIGHT;
  private static final String COPYING = CopyingProcessor.class.getName();
  private static final String READING = ReadingProcessor.class.getName();
  private static final String NO_OP = NoOpProcessor.class.getName();

  /** The first generates what the next two write again. */
  private static final List<String> PROCESSORS = List.of(PREFLIGHT, COPYING, READING, NO_OP);

  /** Where the figures of {@link CompileOnce} stand that are compared. */
  private static final int HEAP = 3;

  private static final int WHOLE_CPU = 4;

  private ModuleTime() {}

  /** Measures and returns one table. */
  public static List<Table> measure(Path directory, Figures figures) throws Exception {
    Table table =
        new Table(
            "Modules of real shape: processor time of the whole compiler, median of " + ROUNDS,
            "module",
            "no-op s",
            "only writes the same classes / no-op",
            "reads and walks too / no-op",
            "Preflight / no-op",
            "Preflight s",
            "heap at peak / no-op");
    StringBuilder raw = new StringBuilder();
    for (Shape shape : Shape.values()) {
      if (!SHAPES.contains(shape.name())) {
        continue;
      }
      Map<String, List<double[]>> took = measure(shape, directory, raw);
      double noOp = median(took.get(NO_OP), WHOLE_CPU);
      double ours = median(took.get(PREFLIGHT), WHOLE_CPU);
      table.row(
          shape.title,
          format(noOp / 1e9),
          format(median(took.get(COPYING), WHOLE_CPU) / noOp),
          format(median(took.get(READING), WHOLE_CPU) / noOp),
          format(ours / noOp),
          format(ours / 1e9),
          format(median(took.get(PREFLIGHT), HEAP) / median(took.get(NO_OP), HEAP)));
      figures.put("module " + shape, ours / noOp);
    }
    Files.writeString(directory.resolve("modules.txt"), raw);
    return List.of(table);
  }

  private static Map<String, List<double[]>> measure(Shape shape, Path directory, StringBuilder raw)
      throws Exception {
    Path sources = directory.resolve("module-" + shape);
    ShapedSources.write(shape, sources);
    Map<String, List<double[]>> took = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String processor : PROCESSORS) {
        String line = compile(processor, directory, sources);
        raw.append(shape).append(' ').append(processor).append(' ').append(line).append('\n');
        took.computeIfAbsent(processor, each -> new ArrayList<>()).add(figures(line));
      }
    }
    return took;
  }

  private static String compile(String processor, Path directory, Path sources) throws Exception {
    String module = sources.getFileName().toString();
    Path generated = directory.resolve(module + "-generated");
    Path output = processor.equals(PREFLIGHT) ? generated : directory.resolve(module + "-classes");
    Rebuild.delete(output);
    Files.createDirectories(output);
    List<String> options = new ArrayList<>(List.of("-Xmx2g", "-XX:+UseSerialGC"));
    if (processor.equals(COPYING) || processor.equals(READING)) {
      options.add("-Dbenchmarks.copy.from=" + generated);
    }
    String took =
        ChildJava.run(
            CompileOnce.class, options, List.of(processor, output.toString(), sources.toString()));
    requireGenerated(processor, output, generated, sources);
    return took;
  }

  /** Refuses to measure a compilation that did not write what it is measured for. */
  private static void requireGenerated(String processor, Path output, Path generated, Path sources)
      throws IOException {
    int files = Javac.sources(output).size();
    if (files != (processor.equals(NO_OP) ? 0 : Javac.sources(generated).size())
        || Javac.sources(generated).isEmpty() != sources.endsWith("module-" + Shape.NEITHER)) {
      throw new IllegalStateException(processor + " wrote " + files + " files to " + output);
    }
  }

  /** Reads what {@link CompileOnce} prints. */
  static double[] figures(String line) {
    String[] cells = line.split(" ");
    double[] figures = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      figures[i] = Double.parseDouble(cells[i]);
    }
    return figures;
  }

  /** The median of one figure. */
  static double median(List<double[]> rounds, int figure) {
    return rounds.stream()
        .mapToDouble(each -> each[figure])
        .sorted()
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static String format(double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }
}
