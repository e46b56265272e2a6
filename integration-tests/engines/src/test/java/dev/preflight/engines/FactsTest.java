package dev.preflight.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  void everyFactIsAsRecorded(Engine engine) throws Exception {
    Map<String, String> seen = new TreeMap<>(EngineRun.of(engine, PAGES, "", server -> {}));
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
}
