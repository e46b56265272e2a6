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

  private static final int SECONDS = 180;

  private EngineRun() {}

  /** Something that wants to see the requests too. */
  interface Companion {
    void beside(ScriptedServer server) throws IOException;
  }

  /**
   * What the pages told, by the names of the facts; ends the test where there is no such engine.
   */
  static Map<String, Told> of(Engine engine, List<String> pages, String script, Companion companion)
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
      Process browser = engine.start(program.get(), profile, server.proxy(), server.next());
      try {
        if (!server.isFinishedIn(SECONDS)) {
          Assertions.fail(
              engine
                  + " did not tell all facts within "
                  + SECONDS
                  + " s; it has told "
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
