package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;

/** Rules about {@code exposedHeaders}. */
public enum ResponseHeaderRule implements Rule {
  /** Not a token. Arguments: the value, the corrected value. */
  RESPONSE_HEADER_INVALID(
      ERROR, "\"%1$s\" is not a header name, so no response header equals it", "write \"%2$s\"");

  private final Severity severity;
  private final String message;
  private final String fix;

  ResponseHeaderRule(Severity severity, String message, String fix) {
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
    return Member.EXPOSED_HEADERS;
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
