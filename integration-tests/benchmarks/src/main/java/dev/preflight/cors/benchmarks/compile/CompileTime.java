package dev.preflight.cors.benchmarks.compile;

import dev.preflight.cors.benchmarks.ChildJava;
import dev.preflight.cors.benchmarks.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compiles modules of 100 to 4,000 resource classes with and without the processor. */
public final class CompileTime {

  private static final int[] SIZES =
      Stream.of(System.getProperty("benchmarks.compile.sizes", "100,1000,4000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();

  /** The order within a round changes nothing systematic: each runs in its own Java machine. */
  private static final int ROUNDS = Integer.getInteger("benchmarks.compile.rounds", 3);

  /** What javac is given. */
  private enum Variant {
    PLAIN("no processor"),
    NO_OP("no-op processor"),
    BY_HAND("no-op, the same classes by hand"),
    COPYING("only writes the same classes"),
    PREFLIGHT("Preflight");

    final String title;

    Variant(String title) {
      this.title = title;
    }

    String processor() {
      return switch (this) {
        case PLAIN -> "none";
        case NO_OP, BY_HAND -> NoOpProcessor.class.getName();
        case COPYING -> CopyingProcessor.class.getName();
        case PREFLIGHT -> "dev.preflight.cors.processor.PreflightProcessor";
      };
    }
  }

  /** The best of all rounds: noise only ever adds. */
  private record Cost(double wall, double cpu, double allocated, double heap) {

    static Cost parse(String line) {
      String[] figures = line.split(" ");
      return new Cost(
          Double.parseDouble(figures[0]) / 1e9,
          Double.parseDouble(figures[1]) / 1e9,
          Double.parseDouble(figures[2]) / 1e6,
          Double.parseDouble(figures[3]) / 1e6);
    }

    Cost best(Cost other) {
      return new Cost(
          Math.min(wall, other.wall),
          Math.min(cpu, other.cpu),
          Math.min(allocated, other.allocated),
          Math.min(heap, other.heap));
    }
  }

  /** The classes that Preflight generates are then there for the two that need them ready-made. */
  private static final List<Variant> FIRST_GENERATES =
      List.of(Variant.PREFLIGHT, Variant.BY_HAND, Variant.COPYING, Variant.NO_OP, Variant.PLAIN);

  private CompileTime() {}

  /** Measures and returns one table. */
  public static List<Table> measure(Path directory) throws Exception {
    Table table =
        new Table(
            "Compile time: javac on resource classes of five methods, best of " + ROUNDS,
            "classes",
            "compiled with",
            "wall s",
            "cpu s",
            "cpu / no-op",
            "allocated MB",
            "/ no-op",
            "heap MB at peak",
            "cpu ms a class");
    StringBuilder raw = new StringBuilder();
    for (int size : SIZES) {
      Path sources = directory.resolve("sources-" + size);
      ResourceSources.write(sources, size);
      Map<Variant, Cost> costs = new EnumMap<>(Variant.class);
      for (int round = 0; round < ROUNDS; round++) {
        for (Variant variant : FIRST_GENERATES) {
          String line = compile(variant, directory, size);
          raw.append(size).append(' ').append(variant).append(' ').append(line).append('\n');
          costs.merge(variant, Cost.parse(line), Cost::best);
        }
      }
      Cost noOp = costs.get(Variant.NO_OP);
      costs.forEach(
          (variant, cost) ->
              table.row(
                  String.format(Locale.ROOT, "%,d", size),
                  variant.title,
                  format("%.2f", cost.wall),
                  format("%.2f", cost.cpu),
                  format("%.2f", cost.cpu / noOp.cpu),
                  format("%.0f", cost.allocated),
                  format("%.2f", cost.allocated / noOp.allocated),
                  format("%.0f", cost.heap),
                  format("%.2f", cost.cpu * 1000 / size)));
    }
    Files.writeString(directory.resolve("compile.txt"), raw);
    boolean hasThousand = IntStream.of(SIZES).anyMatch(size -> size == 1_000);
    return hasThousand ? List.of(table, generatedBytes(directory)) : List.of(table);
  }

  private static String compile(Variant variant, Path directory, int size) throws Exception {
    Path output = directory.resolve("classes-" + variant + "-" + size);
    Rebuild.delete(output);
    Files.createDirectories(output);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                variant.processor(),
                output.toString(),
                directory.resolve("sources-" + size).toString()));
    String generated = directory.resolve("classes-" + Variant.PREFLIGHT + "-" + size).toString();
    List<String> options = new ArrayList<>(List.of("-Xmx2g", "-XX:+UseSerialGC"));
    if (variant == Variant.BY_HAND) {
      arguments.add(generated);
    } else if (variant == Variant.COPYING) {
      options.add("-Dbenchmarks.copy.from=" + generated);
    }
    String took = ChildJava.run(CompileOnce.class, options, arguments);
    if (variant == Variant.PREFLIGHT || variant == Variant.COPYING) {
      ResourceSources.requireGenerated(output, size);
    }
    return took;
  }

  private static Table generatedBytes(Path directory) throws IOException {
    Path output = directory.resolve("classes-" + Variant.PREFLIGHT + "-1000");
    Table table = new Table("Generated for 1,000 resource classes", "what", "bytes a class");
    long own = bytes(output, "Resource.class");
    long source = bytes(output, "ResourceCors.java");
    long generated = bytes(output, "ResourceCors.class");
    table.row("the resource class itself", format("%.0f", own / 1000.0));
    table.row("generated source", format("%.0f", source / 1000.0));
    table.row("generated class file", format("%.0f", generated / 1000.0));
    return table;
  }

  private static long bytes(Path directory, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  private static String format(String format, double figure) {
    return String.format(Locale.ROOT, format, figure);
  }
}
