package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;

/** Rules about the entries of {@code value} and {@code origins}. */
public enum OriginRule implements Rule {
  /** No origin and no pattern. Arguments: none. */
  ORIGIN_MISSING(
      ERROR,
      "no origin is named, so this policy allows nobody; a silent default of \"*\" would be worse",
      "list the origins that may call, for example \"https://app.example.com\", or write \"*\" if everyone may"),
  /** No {@code scheme://}. Arguments: the value, the corrected value. */
  ORIGIN_SCHEME_MISSING(
      ERROR,
      "\"%1$s\" has no scheme, and every Origin that a browser sends has one, so it never matches",
      "write \"%2$s\""),
  /** Ends in a slash. Arguments: the value, the corrected value. */
  ORIGIN_TRAILING_SLASH(
      ERROR,
      "\"%1$s\" ends in a slash; an origin is scheme, host and port only, so no browser ever sends this value",
      "write \"%2$s\""),
  /** Path, query or fragment. Arguments: the value, the corrected value. */
  ORIGIN_HAS_PATH(
      ERROR,
      "\"%1$s\" has a path, query or fragment; an origin is scheme, host and port only, so no browser ever sends this value",
      "write \"%2$s\""),
  /** {@code null}. Arguments: none. */
  ORIGIN_NULL(
      ERROR,
      "\"null\" is the Origin of every sandboxed iframe and local file, so any attacker can send it",
      "name the origin itself, or write \"*\" if everyone may read the answers"),
  /** {@code *} with credentials. Arguments: the value. */
  ORIGIN_WILDCARD_WITH_CREDENTIALS(
      ERROR,
      "\"%1$s\" cannot be combined with allowCredentials = true: it would let every site act with the user's session, and"
          + " browsers refuse it",
      "list the origins that may send credentials, for example origins = \"https://app.example.com\", or drop"
          + " allowCredentials (bearer tokens do not need it)");

  private final Severity severity;
  private final String message;
  private final String fix;

  OriginRule(Severity severity, String message, String fix) {
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
    return Member.ORIGINS;
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
