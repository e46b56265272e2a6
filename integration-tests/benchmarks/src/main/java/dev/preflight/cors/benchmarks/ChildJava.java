package dev.preflight.cors.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class in a fresh Java machine of the same kind, on the same class path. */
public final class ChildJava {

  private ChildJava() {}

  /** What the class prints to standard output. */
  public static String run(Class<?> main, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    return run(main, options, "", arguments);
  }

  /** The same, with more in front of the class path. */
  public static String run(
      Class<?> main, List<String> options, String classes, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classes + System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(main.getSimpleName() + " " + arguments + " failed");
    }
    return output;
  }
}
