package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;
import static dev.preflight.cors.policy.Severity.WARNING;

/** Rules about placeholders in {@code value} or {@code origins}, and about what they stand for. */
public enum PlaceholderRule implements Rule {
  /** Not a placeholder, or one that makes no origin. Arguments: the value, the reason, the fix. */
  ORIGIN_PLACEHOLDER_SYNTAX(
      ERROR, "\"%1$s\" cannot become an origin, whatever its placeholder stands for: %2$s", "%3$s"),
  /** No value anywhere. Arguments: the key, where it was looked for, the name of the variable. */
  ORIGIN_PLACEHOLDER_UNRESOLVED(
      ERROR,
      "the placeholder ${%1$s} has no value and no default; looked for in %2$s",
      "set %1$s in one of them (the environment variable is %3$s), or give the placeholder a default: ${%1$s:https://app.example.com}"),
  /** Several values between literals. Arguments: the key, the value, the entry. */
  ORIGIN_PLACEHOLDER_LIST(
      ERROR,
      "\"%2$s\" holds several values, but \"%3$s\" has other text around ${%1$s}, so each placeholder there stands for exactly one",
      "set %1$s to one value, or write \"${%1$s}\" alone and put whole origins into it"),
  /** A source that failed. Arguments: the key, the source, the exception. */
  ORIGIN_PLACEHOLDER_UNREADABLE(
      ERROR,
      "the placeholder ${%1$s} cannot be looked up: %2$s answered with %3$s",
      "mend the value of %1$s there"),
  /** No value in one of the files of {@code -Apreflight.config}. Arguments: key, file, reason. */
  CONFIG_KEY_MISSING(
      WARNING,
      "%2$s %3$s, and ${%1$s} has no default, so an application with this file starts only if another source has the key",
      "add %1$s to %2$s, or give the placeholder a default: ${%1$s:https://app.example.com}"),
  /** The option's pattern matches no file. Arguments: the pattern, the directory searched. */
  CONFIG_NOT_FOUND(
      ERROR,
      "-Apreflight.config=%1$s matches no file, so no configuration is checked; relative paths start at the compiler's working directory, %2$s",
      "write an absolute path, in Maven -Apreflight.config=${project.basedir}/%1$s"),
  /** A file that cannot be read. Arguments: the file, the reason. */
  CONFIG_UNREADABLE(
      ERROR,
      "%1$s, named by -Apreflight.config, cannot be read: %2$s",
      "mend the file, or leave it out of the pattern");

  private final RuleDefinition definition;

  PlaceholderRule(Severity severity, String message, String fix) {
    this.definition = new RuleDefinition(Member.ORIGINS, severity, message, fix);
  }

  @Override
  public RuleDefinition definition() {
    return definition;
  }
}
