package dev.preflight.cors.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a module, touches one class, and builds again as Gradle does with an aggregating
 * processor: only the changed source is compiled, what was generated is deleted, and the processor
 * sees all other classes as they were compiled. Prints what both took on the clock and the
 * processor, in nanoseconds, and the bytes that they allocated. The compiler stays, as a daemon's
 * does.
 */
final class RebuildOnce {

  private static final int TIMES = 5;

  private RebuildOnce() {}

  /** Takes the processor, the output directory, the source directory and the number of classes. */
  public static void main(String[] arguments) throws IOException {
    String processor = arguments[0];
    String from = System.getProperty("benchmarks.copy.from");
    List<String> copying = from == null ? List.of() : List.of("-Afrom=" + from);
    Path full = Path.of(arguments[1], "full");
    Path touched = Path.of(arguments[1], "touched");
    List<Path> sources = Javac.sources(Path.of(arguments[2]));
    Javac.Took whole = new Javac.Took(0, 0, 0);
    for (int i = 0; i < TIMES; i++) {
      empty(full);
      whole = Javac.compile(processor, full, copying, sources, List.of());
    }
    List<String> others = new ArrayList<>();
    for (int i = 1; i < Integer.parseInt(arguments[3]); i++) {
      others.add(ResourceSources.className(i));
    }
    Path kept = withoutGenerated(full, Path.of(arguments[1], "kept"));
    List<String> more = new ArrayList<>(copying);
    more.addAll(List.of("-cp", kept + File.pathSeparator + System.getProperty("java.class.path")));
    Javac.Took rebuild = new Javac.Took(0, 0, 0);
    for (int i = 0; i < TIMES; i++) {
      empty(touched);
      rebuild = Javac.compile(processor, touched, more, sources.subList(0, 1), others);
    }
    if (!processor.equals(NoOpProcessor.class.getName())) {
      ResourceSources.requireGenerated(full, sources.size());
      requireAlike(full, touched);
    }
    System.out.printf(
        "%d %d %d %d %d %d%n",
        whole.wall(),
        whole.cpu(),
        whole.allocated(),
        rebuild.wall(),
        rebuild.cpu(),
        rebuild.allocated());
  }

  private static void empty(Path directory) throws IOException {
    Rebuild.delete(directory);
    Files.createDirectories(directory);
  }

  private static Path withoutGenerated(Path full, Path kept) throws IOException {
    try (var files = Files.walk(full)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class") && !name.contains("Cors") && !name.startsWith("Preflight")) {
          Path copy = kept.resolve(full.relativize(file));
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    return kept;
  }

  /** Class files have no lines of annotations; everything else must be as in the full build. */
  private static void requireAlike(Path full, Path touched) throws IOException {
    List<Path> generated = Javac.sources(full);
    if (generated.size() != Javac.sources(touched).size()) {
      throw new IllegalStateException("not everything was generated again");
    }
    for (Path file : generated) {
      String before = withoutLines(Files.readString(file));
      String after = withoutLines(Files.readString(touched.resolve(full.relativize(file))));
      if (!before.equals(after)) {
        throw new IllegalStateException(file + " differs after a rebuild");
      }
    }
  }

  /** Nor of parameters, which the comment of a generated class names. */
  private static String withoutLines(String source) {
    return source
        .replaceAll("\\.java:\\d+\"", ".java\"")
        .replaceAll("(<li>\\{@code [^}]+}).*", "$1");
  }
}
