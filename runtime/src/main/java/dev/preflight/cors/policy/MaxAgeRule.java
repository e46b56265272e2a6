package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;

/** Rules about {@code maxAge}. */
public enum MaxAgeRule implements Rule {
  /** More than a day. Arguments: the value. */
  MAX_AGE_TOO_LARGE(
      ERROR,
      "%1$d seconds is more than any browser remembers a preflight: Firefox caps it at 86400, Chromium at 7200, Safari at 600 (were milliseconds meant?)",
      "write maxAge = 7200");

  private final Severity severity;
  private final String message;
  private final String fix;

  MaxAgeRule(Severity severity, String message, String fix) {
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
    return Member.MAX_AGE;
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
