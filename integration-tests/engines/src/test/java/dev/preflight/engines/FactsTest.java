package dev.preflight.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every claim that this project makes about browsers, seen in three of them. {@code facts.tsv}
 * holds what each did; {@code -Dpreflight.engines.rewrite=true} writes it anew after an update of a
 * browser, for somebody to look at the difference.
 */
class FactsTest {

  private static final Path EXPECTED = Path.of("src/test/resources/engines/facts.tsv");
  private static final List<String> PAGES =
      List.of(
          "SITE/requests",
          "SITE/responses",
          "SITE/memory",
          "SITE/origins",
          "http://app.example.com/host",
          "http://APP.example.com/host",
          "http://app.example.com:80/host",
          "http://app.example.com:8080/host",
          "http://my_host.example/host",
          "http://app.example.com./host",
          "http://-edge.example/host",
          "http://edge-.example/host",
          "http://b\u00fccher.example/host",
          "http://fa\u00df.example/host");
  private static final int SECONDS = 120;

  @ParameterizedTest
  @EnumSource
  void everyFactIsAsRecorded(Engine engine) throws Exception {
    Map<String, String> seen = new TreeMap<>(seenBy(engine));
    if (Boolean.getBoolean("preflight.engines.rewrite")) {
      Facts.read(EXPECTED).with(engine, seen).write(EXPECTED);
      return;
    }
    Map<String, String> expected = Facts.read(EXPECTED).of(engine);
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (name, value) -> {
          String now = seen.getOrDefault(name, "(not seen)");
          if (!now.equals(value)) {
            differences.add(engine + ", " + name + "\n  was " + value + "\n  now " + now);
          }
        });
    seen.keySet().stream()
        .filter(name -> !expected.containsKey(name))
        .forEach(name -> differences.add(engine + ", " + name + "\n  is not recorded"));
    assertEquals("", String.join("\n", differences));
    assertTrue(seen.size() >= 400, seen.size() + " facts");
  }

  private static Map<String, String> seenBy(Engine engine) throws Exception {
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
    try (ScriptedServer server = new ScriptedServer(PAGES)) {
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
    } catch (IOException | java.io.UncheckedIOException e) {
      System.out.println("left in place: " + folder);
    }
  }
}
