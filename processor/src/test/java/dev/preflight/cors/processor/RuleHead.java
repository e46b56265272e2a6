package dev.preflight.cors.processor;

import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Rule;
import dev.preflight.cors.rule.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Writes the head of a rule's page from the rule's definition. */
final class RuleHead {

  /** Of the module, its options or its lock file. */
  private static final Set<String> WITHOUT_A_PLACE =
      Set.of("lock-stale", "lock-updated", "option-unknown", "option-value", "surface-of-tests");

  private RuleHead() {}

  static String of(Rule rule) {
    return String.join(
        "\n",
        "# " + rule.id(),
        "",
        "<!-- generated from the rule's definition; written by hand from the first section on -->",
        "",
        "| | |",
        "| --- | --- |",
        row("Severity", severity(rule)),
        row("About", member(rule.member())),
        row("Message", readable(rule.message())),
        row("Fix", readable(rule.fix())),
        row("Silence", silence(rule)),
        "",
        "");
  }

  private static String row(String name, String text) {
    return "| **" + name + "** | " + text + " |";
  }

  private static String severity(Rule rule) {
    return switch (rule.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning (an error with `-Apreflight.warnings=error`)";
      case NOTE -> "note";
    };
  }

  static String member(Member member) {
    return switch (member) {
      case POLICY -> "the policy as a whole, and the resource it stands on";
      case ORIGINS -> "`origins` (or `value`)";
      default -> "`" + member.annotationMember() + "`";
    };
  }

  private static String silence(Rule rule) {
    if (WITHOUT_A_PLACE.contains(rule.id())) {
      return "not possible: it has no place in a source file";
    }
    if (rule.id().equals("package-governs-nothing")) {
      return "`-Apreflight.silence=package-governs-nothing`";
    }
    if (rule.optIn().isPresent()) {
      return "`tolerate = Risk." + rule.optIn().get() + "` takes the risk on purpose";
    }
    return rule.severity() == Severity.ERROR
        ? "not possible"
        : "`@SuppressWarnings(\"cors:"
            + rule.id()
            + "\")` on the method, the class or the composed annotation";
  }

  /** A format string as a reader expects it, safe in a table of Markdown. */
  static String readable(String format) {
    return format
        .replaceAll("%\\d+\\$s", "…")
        .replaceAll("%\\d+\\$d", "N")
        .replace("%%", "%")
        .replaceAll("([*_|<\\\\])", "\\\\$1");
  }

  /** The repository's top level, whatever module the test runs in. */
  static Path top() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(directory.resolve("annotations"))) {
      directory = directory.getParent();
    }
    return directory;
  }
}
