package dev.preflight.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each engine did, by the name of the fact. In the file, one value stands for all engines, and
 * three, in the order of {@link Engine}, where they differ.
 */
record Facts(Map<String, Map<Engine, String>> byName) {

  private static final String UNSEEN = "(not seen)";

  static Facts read(Path file) throws IOException {
    Map<String, Map<Engine, String>> byName = new TreeMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t", -1);
        Map<Engine, String> values = new EnumMap<>(Engine.class);
        int column = 1;
        for (Engine engine : Engine.values()) {
          if (!cells[column].equals(UNSEEN)) {
            values.put(engine, cells[column]);
          }
          column += cells.length == 2 ? 0 : 1;
        }
        byName.put(cells[0], values);
      }
    }
    return new Facts(byName);
  }

  Map<String, String> of(Engine engine) {
    Map<String, String> values = new TreeMap<>();
    byName.forEach(
        (name, each) -> {
          if (each.containsKey(engine)) {
            values.put(name, each.get(engine));
          }
        });
    return values;
  }

  /** Which facts of an engine changed, appeared or are gone; empty if none. */
  String unlike(Engine engine, Map<String, String> seen) {
    Map<String, String> expected = of(engine);
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (name, value) -> {
          String now = seen.getOrDefault(name, UNSEEN);
          if (!now.equals(value)) {
            differences.add(engine + ", " + name + "\n  was " + value + "\n  now " + now);
          }
        });
    seen.keySet().stream()
        .filter(name -> !expected.containsKey(name))
        .forEach(name -> differences.add(engine + ", " + name + "\n  is not recorded"));
    return String.join("\n", differences);
  }

  Facts with(Engine engine, Map<String, String> seen) {
    Map<String, Map<Engine, String>> all = new TreeMap<>(byName);
    all.values().forEach(each -> each.remove(engine));
    seen.forEach(
        (name, value) ->
            all.computeIfAbsent(name, any -> new EnumMap<>(Engine.class)).put(engine, value));
    all.values().removeIf(Map::isEmpty);
    return new Facts(all);
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    byName.forEach(
        (name, values) -> {
          List<String> cells = new ArrayList<>();
          for (Engine engine : Engine.values()) {
            cells.add(values.getOrDefault(engine, UNSEEN));
          }
          boolean alike = cells.stream().distinct().count() == 1;
          lines.add(name + "\t" + (alike ? cells.get(0) : String.join("\t", cells)));
        });
    Files.write(file, lines);
  }
}
