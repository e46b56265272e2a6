package dev.preflight.cors.benchmarks;

import dev.preflight.cors.benchmarks.application.InMemory;
import dev.preflight.cors.benchmarks.application.OverHttp;
import dev.preflight.cors.benchmarks.compile.CompileTime;
import dev.preflight.cors.benchmarks.compile.StartUp;
import dev.preflight.cors.benchmarks.decision.Decision;
import dev.preflight.cors.benchmarks.decision.WarmLoop;
import dev.preflight.cors.benchmarks.expression.Expressions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures everything and prints one report, which is also written to a file. */
public final class Benchmarks {

  /** One measurement, which leaves its raw results in a directory. */
  interface Part {
    List<Table> measure(Path directory) throws Exception;
  }

  private static final Map<String, Part> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("decision", Decision::measure);
    PARTS.put("warm", WarmLoop::measure);
    PARTS.put("expression", Expressions::measure);
    PARTS.put("application", InMemory::measure);
    PARTS.put("http", OverHttp::measure);
    PARTS.put("compile", CompileTime::measure);
    PARTS.put("startup", StartUp::measure);
  }

  private Benchmarks() {}

  /** Takes the directory for results, and the parts to measure, separated by commas, or "all". */
  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    Set<String> wanted =
        arguments[1].equals("all") ? PARTS.keySet() : Set.of(arguments[1].split(","));
    if (!PARTS.keySet().containsAll(wanted)) {
      throw new IllegalArgumentException("the parts are " + PARTS.keySet());
    }
    StringBuilder report = new StringBuilder(machine());
    for (Map.Entry<String, Part> part : PARTS.entrySet()) {
      if (wanted.contains(part.getKey())) {
        part.getValue().measure(directory).forEach(report::append);
      }
    }
    Files.writeString(directory.resolve("report.md"), report, StandardCharsets.UTF_8);
    System.out.println(report);
  }

  private static String machine() {
    return String.format(
        "%s %s, %d processors, %s%n%n",
        System.getProperty("java.vm.name"),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"));
  }
}
