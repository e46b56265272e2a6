package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;
import static dev.preflight.cors.policy.Severity.NOTE;

/** Rules about {@code maxAge}. */
public enum MaxAgeRule implements Rule {
  /** Below -1. Arguments: the value. */
  MAX_AGE_NEGATIVE(
      ERROR,
      "%1$d seconds means nothing: -1 switches remembering off, and 0 to 86400 are times",
      "write maxAge = -1, or leave out maxAge for the browser's own 5 seconds"),
  /** More than a day. Arguments: the value. */
  MAX_AGE_TOO_LARGE(
      ERROR,
      "%1$d seconds is more than any browser remembers a preflight: Firefox caps it at 86400, Chromium at 7200, Safari at 600 (were milliseconds meant?)",
      "write maxAge = 7200"),
  /** More than two hours. Arguments: the value. */
  MAX_AGE_ABOVE_CHROMIUM_CAP(
      NOTE,
      "%1$d seconds is cut to 7200 by Chromium and to 600 by Safari; only Firefox remembers a preflight for longer than two hours",
      "write maxAge = 7200 to say what most browsers do");

  private final RuleDefinition definition;

  MaxAgeRule(Severity severity, String message, String fix) {
    this.definition = new RuleDefinition(Member.MAX_AGE, severity, message, fix);
  }

  @Override
  public RuleDefinition definition() {
    return definition;
  }
}
