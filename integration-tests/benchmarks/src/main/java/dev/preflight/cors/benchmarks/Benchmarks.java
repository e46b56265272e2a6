package dev.preflight.cors.benchmarks;

import dev.preflight.cors.benchmarks.application.InMemory;
import dev.preflight.cors.benchmarks.application.OverHttp;
import dev.preflight.cors.benchmarks.compile.CompileTime;
import dev.preflight.cors.benchmarks.compile.ModuleTime;
import dev.preflight.cors.benchmarks.compile.Rebuild;
import dev.preflight.cors.benchmarks.compile.StartUp;
import dev.preflight.cors.benchmarks.decision.Decision;
import dev.preflight.cors.benchmarks.decision.Floor;
import dev.preflight.cors.benchmarks.decision.PureDecision;
import dev.preflight.cors.benchmarks.expression.Expressions;
import dev.preflight.cors.benchmarks.profile.Profile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures everything and prints one report, which is also written to a file. */
public final class Benchmarks {

  private static final Map<String, Part> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("decision", Decision::measure);
    PARTS.put("floor", Floor::measure);
    PARTS.put("policy", PureDecision::measure);
    PARTS.put("expression", (directory, figures) -> Expressions.measure(directory));
    PARTS.put("application", InMemory::measure);
    PARTS.put("http", OverHttp::measure);
    PARTS.put("profile", (directory, figures) -> Profile.measure(directory));
    PARTS.put("compile", Benchmarks::compile);
    PARTS.put("rebuild", Rebuild::measure);
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
    Figures figures = new Figures();
    StringBuilder report = new StringBuilder(machine());
    StringBuilder durations = new StringBuilder();
    Progress progress = new Progress(PARTS.keySet().stream().filter(wanted::contains).toList());
    for (Map.Entry<String, Part> part : PARTS.entrySet()) {
      if (wanted.contains(part.getKey())) {
        System.out.println(progress.next());
        long start = System.nanoTime();
        part.getValue().measure(directory, figures).forEach(report::append);
        durations.append(
            String.format(
                " %s %,d s;", part.getKey(), (System.nanoTime() - start) / 1_000_000_000));
        Files.writeString(directory.resolve("report.md"), report, StandardCharsets.UTF_8);
      }
    }
    report.append(Goals.table(figures)).append("Took").append(durations).append('\n');
    Files.writeString(directory.resolve("report.md"), report, StandardCharsets.UTF_8);
    Plots.draw(directory.resolve("report.md"), directory.resolve("plots"));
    System.out.println(report);
  }

  private static List<Table> compile(Path directory, Figures figures) throws Exception {
    List<Table> tables = new ArrayList<>(ModuleTime.measure(directory, figures));
    tables.addAll(CompileTime.measure(directory, figures));
    return tables;
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
