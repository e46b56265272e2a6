package dev.preflight.cors.benchmarks.compile;

import dev.preflight.cors.benchmarks.ChildJava;
import dev.preflight.cors.benchmarks.Figures;
import dev.preflight.cors.benchmarks.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compiles modules of 100 to 4,000 resource classes with and without the processor. */
public final class CompileTime {

  private static final int[] SIZES =
      Stream.of(System.getProperty("benchmarks.compile.sizes", "100,1000,4000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();

  /** Medians of at least five; each compilation runs in its own Java machine. */
  private static final int ROUNDS = Math.max(5, Integer.getInteger("benchmarks.compile.rounds", 5));

  /** Beyond this size only growth is of interest. */
  private static final int ALL_VARIANTS = 1_000;

  /** What javac is given. */
  private enum Variant {
    PLAIN("no processor"),
    NO_OP("no-op processor"),
    BY_HAND("no-op, the same classes by hand"),
    COPYING("only writes the same classes"),
    READING("reads and walks, and writes the same classes"),
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
        case READING -> ReadingProcessor.class.getName();
        case PREFLIGHT -> Javac.PREFLIGHT;
      };
    }
  }

  /** Where the figures of {@link CompileOnce} stand. */
  private static final int WALL = 0;

  private static final int ALLOCATED = 2;
  private static final int HEAP = 3;
  private static final int WHOLE_CPU = 4;

  /** Those that are handed classes for the compiler to be made sources of. */
  private static final Set<Variant> WRITE_READY = EnumSet.of(Variant.COPYING, Variant.READING);

  /** The classes that Preflight generates are then there for those that need them ready-made. */
  private static final List<Variant> FIRST_GENERATES =
      List.of(
          Variant.PREFLIGHT,
          Variant.BY_HAND,
          Variant.COPYING,
          Variant.READING,
          Variant.NO_OP,
          Variant.PLAIN);

  private static final List<Variant> OF_GROWTH = List.of(Variant.PREFLIGHT, Variant.NO_OP);

  private CompileTime() {}

  /** Measures and returns its tables. */
  public static List<Table> measure(Path directory, Figures figures) throws Exception {
    Table table =
        new Table(
            "Compile time: javac on resource classes of five methods, median of "
                + ROUNDS
                + ", processor time of the whole compiler",
            "classes",
            "compiled with",
            "wall s",
            "cpu s",
            "cpu / no-op",
            "allocated MB",
            "/ no-op",
            "heap MB at peak",
            "/ no-op",
            "cpu ms a class");
    StringBuilder raw = new StringBuilder();
    for (int size : SIZES) {
      Map<Variant, List<double[]>> took = measure(directory, size, raw);
      List<double[]> noOp = took.get(Variant.NO_OP);
      took.forEach((variant, rounds) -> table.row(row(size, variant, rounds, noOp)));
      took.forEach(
          (variant, rounds) -> {
            String name = variant + " " + size;
            figures.put("compile " + name, ModuleTime.median(rounds, WHOLE_CPU));
            figures.put("compile heap " + name, ModuleTime.median(rounds, HEAP));
          });
    }
    Files.writeString(directory.resolve("compile.txt"), raw);
    boolean hasThousand = IntStream.of(SIZES).anyMatch(size -> size == 1_000);
    return hasThousand ? List.of(table, generatedBytes(directory)) : List.of(table);
  }

  private static Map<Variant, List<double[]>> measure(Path directory, int size, StringBuilder raw)
      throws Exception {
    ResourceSources.write(directory.resolve("sources-" + size), size);
    Map<Variant, List<double[]>> took = new EnumMap<>(Variant.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Variant variant : size > ALL_VARIANTS ? OF_GROWTH : FIRST_GENERATES) {
        String line = compile(variant, directory, size);
        raw.append(size).append(' ').append(variant).append(' ').append(line).append('\n');
        took.computeIfAbsent(variant, each -> new ArrayList<>()).add(ModuleTime.figures(line));
      }
    }
    return took;
  }

  private static String[] row(
      int size, Variant variant, List<double[]> rounds, List<double[]> noOp) {
    double cpu = ModuleTime.median(rounds, WHOLE_CPU);
    return new String[] {
      String.format(Locale.ROOT, "%,d", size),
      variant.title,
      format("%.2f", ModuleTime.median(rounds, WALL) / 1e9),
      format("%.2f", cpu / 1e9),
      ratio(rounds, noOp, WHOLE_CPU),
      format("%.0f", ModuleTime.median(rounds, ALLOCATED) / 1e6),
      ratio(rounds, noOp, ALLOCATED),
      format("%.0f", ModuleTime.median(rounds, HEAP) / 1e6),
      ratio(rounds, noOp, HEAP),
      format("%.2f", cpu / 1e6 / size)
    };
  }

  private static String ratio(List<double[]> rounds, List<double[]> noOp, int figure) {
    return format("%.2f", ModuleTime.median(rounds, figure) / ModuleTime.median(noOp, figure));
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
    } else if (WRITE_READY.contains(variant)) {
      options.add("-Dbenchmarks.copy.from=" + generated);
    }
    String took = ChildJava.run(CompileOnce.class, options, arguments);
    if (variant == Variant.PREFLIGHT || WRITE_READY.contains(variant)) {
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
