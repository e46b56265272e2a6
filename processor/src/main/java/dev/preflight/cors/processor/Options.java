package dev.preflight.cors.processor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code -Apreflight.*} options of the compilation. */
final class Options {

  /** {@code -Apreflight.warnings=error} turns warnings into errors. */
  static final String WARNINGS = "preflight.warnings";

  /** {@code -Apreflight.config=GLOB;GLOB} names the properties files of the environments. */
  static final String CONFIG = "preflight.config";

  static final Set<String> NAMES = Set.of(WARNINGS, CONFIG);

  private final Map<String, String> values;

  Options(Map<String, String> values) {
    this.values = Map.copyOf(withoutMissing(values));
  }

  private static Map<String, String> withoutMissing(Map<String, String> values) {
    Map<String, String> present = new java.util.HashMap<>(values);
    present.values().removeIf(java.util.Objects::isNull);
    return present;
  }

  Optional<String> config() {
    return Optional.ofNullable(values.get(CONFIG)).filter(value -> !value.isBlank());
  }

  boolean warningsAreErrors() {
    return "error".equals(values.get(WARNINGS));
  }
}
