package dev.preflight.cors.rule;

/**
 * One thing that is wrong with a policy, as a value.
 *
 * @param rule the rule it breaks
 * @param location where in the policy
 * @param message what is wrong, with the value quoted, and why it matters
 * @param fix what to write instead
 */
public record Problem(Rule rule, Location location, String message, String fix) {

  /**
   * The problem as the compiler and the start-up log print it.
   *
   * @return three lines: message, fix, page
   */
  public String text() {
    return "[cors:"
        + rule.id()
        + "] "
        + message
        + "\n  fix: "
        + fix
        + "\n  "
        + Explained.where(rule);
  }

  /**
   * Whether the rule's severity is {@link Severity#ERROR}.
   *
   * @return {@code true} if the policy must not be used
   */
  public boolean isError() {
    return rule.severity() == Severity.ERROR;
  }
}
