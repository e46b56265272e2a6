package dev.preflight.fuzz.guided;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs Jazzer in a process of its own, as its agent instruments the classes that are loaded. */
final class Jazzer {

  private static final Path DIRECTORY = Path.of("target", "jazzer");

  private Jazzer() {}

  static boolean isServed() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    boolean intel = machine.equals("amd64") || machine.equals("x86_64");
    return intel || (system.startsWith("mac") && machine.equals("aarch64"));
  }

  /**
   * Runs for some seconds.
   *
   * @param target what to fuzz, or {@code null} for all in turn
   * @param seconds how long
   * @return what was found, or an empty text
   */
  static String run(@Nullable Target target, long seconds) throws Exception {
    String name = target == null ? "all" : target.name();
    Path corpus = Files.createDirectories(DIRECTORY.resolve(name).toAbsolutePath());
    writeSeeds(target == null ? List.of(Target.values()) : List.of(target), corpus);
    Path log = DIRECTORY.resolve(name + ".log").toAbsolutePath();
    Path report = DIRECTORY.resolve(name + "-lines.txt").toAbsolutePath();
    Process process =
        new ProcessBuilder(command(target, seconds, corpus, report))
            .directory(DIRECTORY.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int exit = process.waitFor();
    String output = Files.readString(log, StandardCharsets.ISO_8859_1);
    System.out.println("jazzer " + name + ": " + figures(output) + lines(report));
    if (exit == 0) {
      return "";
    }
    int fault = output.indexOf("== Java Exception");
    return name + ", exit " + exit + ":\n" + output.substring(Math.max(0, fault)) + "\n";
  }

  private static List<String> command(
      @Nullable Target target, long seconds, Path corpus, Path report) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    if (target != null) {
      command.add("-Dpreflight.fuzz.target=" + target);
    }
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + Guided.class.getName());
    command.add("--instrumentation_includes=dev.preflight.cors.**");
    command.add("--custom_hook_includes=dev.preflight.cors.**");
    // That an expression of the user is compiled is no fault here.
    command.add("--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection");
    if (target != null) {
      command.add("--coverage_report=" + report);
    }
    command.add("-seed=1");
    command.add("-timeout=30");
    command.add("-print_final_stats=1");
    command.add("-max_total_time=" + seconds);
    command.add(corpus.toString());
    return command;
  }

  private static void writeSeeds(List<Target> targets, Path corpus) throws IOException {
    for (Target target : targets) {
      List<String> seeds = target.seeds();
      for (int i = 0; i < seeds.size(); i++) {
        Files.writeString(corpus.resolve("seed-" + target + i), seeds.get(i));
      }
    }
  }

  private static String figures(String output) {
    return "executions "
        + last(output, "number_of_executed_units: +(\\d+)")
        + ", "
        + last(output, "average_exec_per_sec: +(\\d+)")
        + "/s"
        + ", edges "
        + last(output, "cov: (\\d+)")
        + ", corpus "
        + last(output, "corp: (\\d+)");
  }

  private static String last(String output, String expression) {
    Matcher matcher = Pattern.compile(expression).matcher(output);
    String found = "?";
    while (matcher.find()) {
      found = matcher.group(1);
    }
    return found;
  }

  /** The lines that were reached in the classes that were. */
  private static String lines(Path report) throws IOException {
    if (!Files.exists(report)) {
      return "";
    }
    String text = Files.readString(report);
    int start = text.indexOf("Line coverage");
    int end = text.indexOf("Incompletely covered", start);
    Matcher matcher =
        Pattern.compile("(\\w+\\.java): (\\d+)/(\\d+)")
            .matcher(text.substring(Math.max(0, start), end < 0 ? text.length() : end));
    int reached = 0;
    int all = 0;
    while (matcher.find()) {
      int lines = Integer.parseInt(matcher.group(2));
      reached += lines;
      all += lines == 0 ? 0 : Integer.parseInt(matcher.group(3));
    }
    return ", lines " + reached + " of " + all + " in the classes reached";
  }
}
