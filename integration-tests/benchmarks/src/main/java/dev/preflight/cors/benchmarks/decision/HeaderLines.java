package dev.preflight.cors.benchmarks.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The headers of a response, to be written again as constants, by code that decides nothing. */
final class HeaderLines {

  private final String[] names;
  private final String[] values;

  private HeaderLines(List<String> names, List<String> values) {
    this.names = names.toArray(String[]::new);
    this.values = values.toArray(String[]::new);
  }

  static HeaderLines of(Map<String, ? extends Iterable<?>> headers) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    headers.forEach(
        (name, lines) ->
            lines.forEach(
                line -> {
                  names.add(name);
                  values.add(String.valueOf(line));
                }));
    return new HeaderLines(names, values);
  }

  int count() {
    return names.length;
  }

  String name(int index) {
    return names[index];
  }

  String value(int index) {
    return values[index];
  }

  /** Whether others may have written this header already, so that it must be added. */
  boolean isShared(int index) {
    return names[index].equalsIgnoreCase("Vary");
  }
}
