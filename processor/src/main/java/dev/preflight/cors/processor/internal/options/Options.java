package dev.preflight.cors.processor.internal.options;

import dev.preflight.cors.rule.Rule;
import dev.preflight.cors.rule.Severity;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

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
    values.forEach((name, value) -> this.values.put(name, Objects.requireNonNullElse(value, "")));
  }

  /**
   * Those that we claim: ours, and whatever looks like ours. Without the latter javac would warn
   * about a misspelt option in words of its own, and not say which one was meant.
   */
  public Set<String> claimed() {
    Set<String> names = new TreeSet<>(NAMES);
    values.keySet().stream().filter(name -> name.startsWith(PREFIX)).forEach(names::add);
    return names;
  }

  public Optional<String> config() {
    return Optional.ofNullable(values.get(CONFIG)).filter(value -> !value.isBlank());
  }

  public boolean warningsAreErrors() {
    return "error".equals(values.get(WARNINGS));
  }

  /** The report to write: {@code html}, or a file. */
  public Optional<String> report() {
    return reports().filter(Options::isPage).findFirst();
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
    return reports().filter(Options::isSarif).findFirst();
  }

  private Stream<String> reports() {
    return Optional.ofNullable(values.get(REPORT)).stream().flatMap(Options::parts);
  }

  private static Stream<String> parts(String value) {
    return Stream.of(value.split(";", -1)).map(String::strip);
  }

  public Optional<String> lock() {
    return Optional.ofNullable(values.get(LOCK)).filter(file -> !file.isBlank());
  }

  public boolean updatesLock() {
    return "true".equals(values.get(LOCK_UPDATE));
  }

  /** Whether main code is compiled, not tests, where the options say it. */
  public Optional<Boolean> isMainCompilation() {
    return Optional.ofNullable(values.get(COMPILATION))
        .filter(Options::isCompilation)
        .map("main"::equals);
  }

  /** The rules that are silenced in the whole module, by id, sorted; those that can be. */
  public Set<String> silenced() {
    Set<String> silenced = new TreeSet<>();
    Optional.ofNullable(values.get(SILENCE)).stream()
        .flatMap(Options::ids)
        .filter(Options::canBeSilenced)
        .forEach(silenced::add);
    return silenced;
  }

  private static Stream<String> ids(String value) {
    return Stream.of(value.split(",", -1)).map(String::strip);
  }

  private static boolean canBeSilenced(String id) {
    return Rule.withId(id).filter(rule -> rule.severity() != Severity.ERROR).isPresent();
  }

  static boolean isSilence(String value) {
    return ids(value).allMatch(Options::canBeSilenced);
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
    return parts(value).allMatch(each -> isPage(each) || isSarif(each));
  }

  private static boolean isPage(String value) {
    return value.equals("html") || value.endsWith(".html");
  }

  private static boolean isSarif(String value) {
    return value.equals("sarif") || value.endsWith(".sarif") || value.endsWith(".sarif.json");
  }
}
