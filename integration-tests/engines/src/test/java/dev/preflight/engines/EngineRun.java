package dev.preflight.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** One start of a browser, which opens pages and tells what they saw. */
final class EngineRun {

  private static final int SECONDS = 300;

  private EngineRun() {}

  /** Something that wants to see the requests too, or gives the browser other surroundings. */
  interface Companion {
    void beside(ScriptedServer server) throws IOException;

    /** The port of the proxy. */
    default int proxy(ScriptedServer server) {
      return server.proxy();
    }

    /** Changes the profile before the browser starts. */
    default void prepare(Engine engine, Path profile) throws IOException, InterruptedException {}

    default List<String> arguments(Engine engine) {
      return List.of();
    }

    default Map<String, String> environment() {
      return Map.of();
    }
  }

  /**
   * What the pages told, by the names of the facts; ends the test where there is no such engine.
   */
  static Map<String, Told> of(Engine engine, List<String> pages, String script, Companion companion)
      throws Exception {
    return of(engine, pages, script, companion, SECONDS);
  }

  /** The same within some seconds. */
  static Map<String, Told> of(
      Engine engine, List<String> pages, String script, Companion companion, int seconds)
      throws Exception {
    Optional<Path> program = engine.program();
    if (program.isEmpty()) {
      String message =
          engine + " not asked: it is not on this machine; install " + engine.packages();
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(message);
      }
      System.out.println(message);
      Assumptions.abort(message);
    }
    Path profile = Files.createTempDirectory("preflight-" + engine);
    long start = System.nanoTime();
    try (ScriptedServer server = new ScriptedServer(pages, script)) {
      companion.beside(server);
      companion.prepare(engine, profile);
      Process browser =
          engine.start(
              program.get(),
              profile,
              companion.proxy(server),
              server.next(),
              companion.arguments(engine),
              companion.environment());
      try {
        String trouble = trouble(server, browser, seconds);
        if (!trouble.isEmpty()) {
          Assertions.fail(
              engine
                  + trouble
                  + "; it has told "
                  + server.results().size()
                  + "; its last lines:\n"
                  + lastLines(profile.resolve("output.txt")));
        }
      } finally {
        end(browser);
      }
      System.out.printf(
          "%s: %d facts in %.1f s%n",
          engine, server.results().size(), (System.nanoTime() - start) / 1e9);
      return server.results();
    } finally {
      delete(profile);
    }
  }

  /** Why not all facts were told; empty if they were. */
  private static String trouble(ScriptedServer server, Process browser, int seconds)
      throws InterruptedException {
    for (int second = 0; second < seconds; second++) {
      if (server.isFinishedIn(1)) {
        return "";
      }
      // Some programs start another one and end well.
      if (!browser.isAlive() && browser.exitValue() != 0) {
        return " ended with " + browser.exitValue() + " before it had told all facts";
      }
    }
    return " did not tell all facts within " + seconds + " s";
  }

  private static String lastLines(Path output) throws IOException {
    List<String> lines = Files.readAllLines(output, StandardCharsets.ISO_8859_1);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
  }

  /** With all that it started. */
  private static void end(Process browser) throws InterruptedException {
    List<ProcessHandle> all = new ArrayList<>(browser.descendants().toList());
    all.add(browser.toHandle());
    all.forEach(ProcessHandle::destroy);
    if (!browser.waitFor(3, TimeUnit.SECONDS)) {
      all.forEach(ProcessHandle::destroyForcibly);
    }
    all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
  }

  /** A browser that is ending may still write; what is left then is left. */
  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      System.out.println("left in place: " + folder);
    }
  }
}
