package dev.preflight.cors.processor;

import java.util.Map;
import java.util.Set;

/** The {@code -Apreflight.*} options of the compilation. */
final class Options {

  /** {@code -Apreflight.warnings=error} turns warnings into errors. */
  static final String WARNINGS = "preflight.warnings";

  static final Set<String> NAMES = Set.of(WARNINGS);

  private final Map<String, String> values;

  Options(Map<String, String> values) {
    this.values = Map.copyOf(withoutMissing(values));
  }

  private static Map<String, String> withoutMissing(Map<String, String> values) {
    Map<String, String> present = new java.util.HashMap<>(values);
    present.values().removeIf(java.util.Objects::isNull);
    return present;
  }

  boolean warningsAreErrors() {
    return "error".equals(values.get(WARNINGS));
  }
}
