package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.WARNING;

/** What can be wrong with the {@code -Apreflight.*} options of a compilation. */
public enum OptionRule implements Rule {
  /** There is no such option. Arguments: the option, the nearest one that exists. */
  OPTION_UNKNOWN(
      WARNING,
      "there is no option -A%1$s, so it has no effect",
      "did you mean -A%2$s? docs/options.md lists all options"),
  /** An option has a value that means nothing. Arguments: option, value, what it takes. */
  OPTION_VALUE(
      WARNING,
      "the option -A%1$s cannot be \"%2$s\", so it has no effect",
      "-A%1$s takes %3$s; see docs/options.md");

  private final RuleDefinition definition;

  OptionRule(Severity severity, String message, String fix) {
    this.definition = new RuleDefinition(Member.POLICY, severity, message, fix);
  }

  @Override
  public RuleDefinition definition() {
    return definition;
  }
}
