package dev.preflight.engines;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  @ParameterizedTest
  @EnumSource
  void everyFactIsAsRecordedAndAsTheAlgorithmSays(Engine engine) throws Exception {
    Map<String, Told> told = EngineRun.of(engine, PAGES, "", server -> {});
    Map<String, String> seen = new TreeMap<>();
    told.forEach((name, each) -> seen.put(name, each.text()));
    if (Boolean.getBoolean("preflight.engines.rewrite")) {
      Facts.read(EXPECTED).with(engine, seen).write(EXPECTED);
      return;
    }
    assertAll(
        () -> assertEquals("", Facts.read(EXPECTED).unlike(engine, seen)),
        () -> assertEquals("", unlikeTheAlgorithm(engine, told)),
        () -> assertTrue(seen.size() >= 400, seen.size() + " facts"));
  }

  /** All facts that are calls and nothing else, made again by the browser's algorithm in Java. */
  private static String unlikeTheAlgorithm(Engine engine, Map<String, Told> told)
      throws IOException {
    List<String> differences = new ArrayList<>();
    int same = 0;
    int habits = 0;
    for (Map.Entry<String, Told> fact : told.entrySet()) {
      Optional<String> computed = Replay.of(fact.getValue());
      if (computed.isEmpty()) {
        continue;
      }
      boolean alike = computed.get().equals(fact.getValue().text());
      Optional<Habit> habit = Habit.of(engine, fact.getKey());
      if (alike != habit.isEmpty()) {
        differences.add(
            engine
                + ", "
                + fact.getKey()
                + "\n  seen     "
                + fact.getValue().text()
                + "\n  computed "
                + computed.get()
                + habit.map(each -> "\n  expected to differ: " + each).orElse(""));
      }
      same += alike ? 1 : 0;
      habits += habit.isPresent() ? 1 : 0;
    }
    System.out.printf(
        "%s: %d facts are as the algorithm in Java says, %d differ by a known habit%n",
        engine, same, habits);
    return String.join("\n", differences);
  }
}
