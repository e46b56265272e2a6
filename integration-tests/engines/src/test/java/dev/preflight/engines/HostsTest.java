package dev.preflight.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How the URL parsers of three engines write the hosts of the table that the ordinary build holds
 * our rules against. {@code -Dpreflight.engines.rewrite=true} writes the table anew; its first
 * line, with date and versions, is written by hand.
 */
class HostsTest {

  private static final Path TABLE =
      Path.of("../../runtime/src/test/resources/dev/preflight/cors/policy/hosts-of-engines.tsv");

  @ParameterizedTest
  @EnumSource
  void everyHostIsWrittenAsRecorded(Engine engine) throws Exception {
    List<String> lines = Files.readAllLines(TABLE);
    List<String> hosts =
        lines.stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1)[0])
            .toList();
    String script =
        hosts.stream()
            .map(HostsTest::literal)
            .collect(Collectors.joining(",", "const HOSTS = [", "];\n"));
    Map<String, String> seen = EngineRun.of(engine, List.of("SITE/hosts"), script, server -> {});
    if (Boolean.getBoolean("preflight.engines.rewrite")) {
      write(lines, engine, seen);
      return;
    }
    List<String> differences = new ArrayList<>();
    for (String line : lines) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        String written = cells[cells.length == 2 ? 1 : 1 + engine.ordinal()];
        String now = seen.getOrDefault(cells[0], "(not seen)");
        if (!now.equals(written)) {
          differences.add(engine + ", " + cells[0] + "\n  was " + written + "\n  now " + now);
        }
      }
    }
    assertEquals("", String.join("\n", differences));
    assertTrue(seen.size() >= 500, seen.size() + " hosts");
  }

  /** What is outside ASCII as an escape, whatever the page's encoding. */
  private static String literal(String host) {
    return host.chars()
        .mapToObj(c -> String.format("\\u%04x", c))
        .collect(Collectors.joining("", "\"", "\""));
  }

  /** One cell where all engines agree, otherwise three, in the order of {@link Engine}. */
  private static void write(List<String> lines, Engine engine, Map<String, String> seen)
      throws IOException {
    List<String> rewritten = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("#")) {
        rewritten.add(line);
        continue;
      }
      String[] cells = line.split("\t", -1);
      Map<Engine, String> written = new EnumMap<>(Engine.class);
      for (Engine each : Engine.values()) {
        int column = cells.length <= 2 ? 1 : 1 + each.ordinal();
        written.put(each, cells.length == 1 ? "" : cells[column]);
      }
      written.put(engine, seen.getOrDefault(cells[0], "(not seen)"));
      boolean alike = written.values().stream().distinct().count() == 1;
      rewritten.add(
          cells[0] + "\t" + (alike ? written.get(engine) : String.join("\t", written.values())));
    }
    Files.write(TABLE, rewritten);
  }
}
