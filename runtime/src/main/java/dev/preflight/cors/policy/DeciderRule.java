package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;

/** Rules about {@code originsFrom}. */
public enum DeciderRule implements Rule {
  /** A class of which no object can be made. Arguments: the class, the reason, the fix. */
  DECIDER_NOT_INSTANTIABLE(
      ERROR, "%1$s cannot be created when the application starts: %2$s", "%3$s"),
  /** Beside {@code *}. Arguments: the class. */
  DECIDER_WITH_WILDCARD(
      ERROR,
      "%1$s is never asked, because \"*\" allows every origin already",
      "remove \"*\" if %1$s should decide, or remove originsFrom if everyone may read the answers");

  private final RuleDefinition definition;

  DeciderRule(Severity severity, String message, String fix) {
    this.definition = new RuleDefinition(Member.ORIGINS_FROM, severity, message, fix);
  }

  @Override
  public RuleDefinition definition() {
    return definition;
  }
}
