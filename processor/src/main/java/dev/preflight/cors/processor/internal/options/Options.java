package dev.preflight.cors.processor.internal.options;

import dev.preflight.cors.rule.Rule;
import dev.preflight.cors.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The {@code -Apreflight.*} options of the compilation. */
public final class Options {

  /** {@code -Apreflight.warnings=error} turns warnings into errors. */
  static final String WARNINGS = "preflight.warnings";

  /** {@code -Apreflight.config=GLOB;GLOB} names the properties files of the environments. */
  static final String CONFIG = "preflight.config";

  /**
   * {@code -Apreflight.report=html}, {@code =FILE.html}, {@code sarif}, or both, with {@code ;}.
   */
  public static final String REPORT = "preflight.report";

  /** {@code -Apreflight.lock=FILE} names the reviewed surface. */
  static final String LOCK = "preflight.lock";

  /** {@code -Apreflight.lock.update=true} writes the lock file anew. */
  static final String LOCK_UPDATE = "preflight.lock.update";

  /** {@code -Apreflight.compilation=main} or {@code =test} says which of the two it is. */
  static final String COMPILATION = "preflight.compilation";

  /** {@code -Apreflight.silence=RULE,RULE} silences warnings and notes in the whole module. */
  static final String SILENCE = "preflight.silence";

  /** {@code -Apreflight.project=NAME} and the next three say in the report whose it is. */
  static final String PROJECT = "preflight.project";

  static final String MODULE = "preflight.module";

  static final String VERSION = "preflight.version";

  static final String COMMIT = "preflight.commit";

  public static final Set<String> NAMES =
      Set.of(
          WARNINGS,
          CONFIG,
          REPORT,
          LOCK,
          LOCK_UPDATE,
          COMPILATION,
          SILENCE,
          PROJECT,
          MODULE,
          VERSION,
          COMMIT);

  static final String PREFIX = "preflight.";

  /** Sorted by name. */
  private final Map<String, String> values = new TreeMap<>();

  public Options(Map<String, String> values) {
    for (Map.Entry<String, String> each : values.entrySet()) {
      this.values.put(each.getKey(), Objects.requireNonNullElse(each.getValue(), ""));
    }
  }

  /**
   * Those that we claim: ours, and whatever looks like ours. Without the latter javac would warn
   * about a misspelt option in words of its own, and not say which one was meant.
   */
  public Set<String> claimed() {
    Set<String> names = new TreeSet<>(NAMES);
    for (String name : values.keySet()) {
      if (name.startsWith(PREFIX)) {
        names.add(name);
      }
    }
    return names;
  }

  public Optional<String> config() {
    return notBlank(CONFIG);
  }

  public boolean warningsAreErrors() {
    return "error".equals(values.get(WARNINGS));
  }

  /** The report to write: {@code html}, or a file. */
  public Optional<String> report() {
    for (String each : parts(REPORT, ";")) {
      if (isPage(each)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whose surface the report shows, as far as the build says so. */
  public ReportSubject subject() {
    return new ReportSubject(text(PROJECT), text(MODULE), text(VERSION), text(COMMIT));
  }

  private String text(String name) {
    return values.getOrDefault(name, "").strip();
  }

  /** The log for code scanning to write: {@code sarif}, or a file. */
  public Optional<String> sarif() {
    for (String each : parts(REPORT, ";")) {
      if (isSarif(each)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The parts of an option; none if it is not set. */
  private List<String> parts(String name, String separator) {
    String value = values.get(name);
    return value == null ? List.of() : split(value, separator);
  }

  private static List<String> split(String value, String separator) {
    List<String> parts = new ArrayList<>();
    for (String part : value.split(separator, -1)) {
      parts.add(part.strip());
    }
    return parts;
  }

  public Optional<String> lock() {
    return notBlank(LOCK);
  }

  private Optional<String> notBlank(String name) {
    String value = values.getOrDefault(name, "");
    return value.isBlank() ? Optional.empty() : Optional.of(value);
  }

  public boolean updatesLock() {
    return "true".equals(values.get(LOCK_UPDATE));
  }

  /** Whether main code is compiled, not tests, where the options say it. */
  public Optional<Boolean> isMainCompilation() {
    String value = values.getOrDefault(COMPILATION, "");
    return isCompilation(value) ? Optional.of(value.equals("main")) : Optional.empty();
  }

  /** The rules that are silenced in the whole module, by id, sorted; those that can be. */
  public Set<String> silenced() {
    Set<String> silenced = new TreeSet<>();
    for (String id : parts(SILENCE, ",")) {
      if (canBeSilenced(id)) {
        silenced.add(id);
      }
    }
    return silenced;
  }

  private static boolean canBeSilenced(String id) {
    return Rule.withId(id).filter(rule -> rule.severity() != Severity.ERROR).isPresent();
  }

  static boolean isSilence(String value) {
    return split(value, ",").stream().allMatch(Options::canBeSilenced);
  }

  /** Whether something is to be written or compared that concerns the main code only. */
  public boolean asksForSurface() {
    return report().isPresent() || lock().isPresent();
  }

  Map<String, String> values() {
    return values;
  }

  static boolean isCompilation(String value) {
    return value.equals("main") || value.equals("test");
  }

  static boolean isReport(String value) {
    return split(value, ";").stream().allMatch(each -> isPage(each) || isSarif(each));
  }

  private static boolean isPage(String value) {
    return value.equals("html") || value.endsWith(".html");
  }

  private static boolean isSarif(String value) {
    return value.equals("sarif") || value.endsWith(".sarif") || value.endsWith(".sarif.json");
  }
}
