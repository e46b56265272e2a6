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

  private final Severity severity;
  private final String message;
  private final String fix;

  SuppressionRule(Severity severity, String message, String fix) {
    this.severity = severity;
    this.message = message;
    this.fix = fix;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public Member member() {
    return Member.TOLERATE;
  }

  @Override
  public String message() {
    return message;
  }

  @Override
  public String fix() {
    return fix;
  }
}
