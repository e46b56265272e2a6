package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.WARNING;

/** Rules about {@code methods}. */
public enum MethodRule implements Rule {
  /** Listed, but no method at any governed path. Arguments: the method, the methods that exist. */
  METHOD_NOT_ON_RESOURCE(
      WARNING,
      "\"%1$s\" is allowed, but no method that this policy governs answers it (there are: %2$s); it grants nothing today and surprises whoever adds it tomorrow",
      "remove \"%1$s\", or add the resource method");

  private final Severity severity;
  private final String message;
  private final String fix;

  MethodRule(Severity severity, String message, String fix) {
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
    return Member.METHODS;
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
