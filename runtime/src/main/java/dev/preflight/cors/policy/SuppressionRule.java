package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.WARNING;

/** Rules about what a policy tolerates and its class suppresses. */
public enum SuppressionRule implements Rule {
  /**
   * An opt-in or a suppression that nothing needs. Arguments: what is set, such as {@code tolerate
   * = Risk.PUBLIC_SUFFIXES} or {@code @SuppressWarnings("cors:origin-duplicate")}.
   */
  SUPPRESSION_UNUSED(
      WARNING,
      "%1$s has no effect, since nothing here needs it; left in place it would hide a later mistake",
      "remove it");

  private final RuleDefinition definition;

  SuppressionRule(Severity severity, String message, String fix) {
    this.definition = new RuleDefinition(Member.TOLERATE, severity, message, fix);
  }

  @Override
  public RuleDefinition definition() {
    return definition;
  }
}
