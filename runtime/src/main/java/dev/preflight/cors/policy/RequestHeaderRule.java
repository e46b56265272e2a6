package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;

/** Rules about {@code allowedHeaders}. */
public enum RequestHeaderRule implements Rule {
  /** Not a token. Arguments: the value, the corrected value. */
  REQUEST_HEADER_INVALID(
      ERROR, "\"%1$s\" is not a header name, so no request header equals it", "write \"%2$s\"");

  private final Severity severity;
  private final String message;
  private final String fix;

  RequestHeaderRule(Severity severity, String message, String fix) {
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
    return Member.ALLOWED_HEADERS;
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
