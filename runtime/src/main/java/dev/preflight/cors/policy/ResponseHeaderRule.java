package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;
import static dev.preflight.cors.policy.Severity.WARNING;

/** Rules about {@code exposedHeaders}. */
public enum ResponseHeaderRule implements Rule {
  /** Not a token, or {@code *} as part of a name. Arguments: the value, what to do. */
  RESPONSE_HEADER_INVALID(
      ERROR,
      "\"%1$s\" is not a header name, and there are no patterns of names, so no response header equals it",
      "%2$s"),
  /** Set-Cookie and Set-Cookie2. Arguments: the value. */
  RESPONSE_HEADER_FORBIDDEN(
      ERROR,
      "\"%1$s\" is a header that no script may ever read (Fetch standard, \"forbidden response-header name\")",
      "remove \"%1$s\""),
  /** A header of the CORS protocol that scripts have no use for. Arguments: the value. */
  RESPONSE_HEADER_PROTOCOL(
      ERROR,
      "\"%1$s\" belongs to the CORS protocol itself: browsers and Preflight use it, scripts do not read it",
      "remove \"%1$s\""),
  /** {@code *} with credentials. Arguments: none. */
  RESPONSE_HEADER_WILDCARD_WITH_CREDENTIALS(
      ERROR,
      "\"*\" is a header of that name for a browser that sends credentials, so it exposes nothing",
      "list the headers that scripts read, for example exposedHeaders = {\"ETag\", \"Location\"}, or drop allowCredentials"),
  /** A header that scripts may always read. Arguments: the value. */
  RESPONSE_HEADER_SAFELISTED(
      WARNING,
      "\"%1$s\" may be read by every script anyway (Fetch standard, \"CORS-safelisted response-header name\")",
      "remove \"%1$s\""),
  /** The same name again, in whatever case. Arguments: the value, the first. */
  RESPONSE_HEADER_DUPLICATE(
      WARNING,
      "\"%1$s\" is listed already as \"%2$s\"; header names are case-insensitive",
      "remove the second \"%1$s\""),
  /** A name beside {@code *}. Arguments: the value. */
  RESPONSE_HEADER_WILDCARD_REDUNDANT(
      WARNING,
      "\"%1$s\" has no effect beside \"*\", which exposes every header",
      "remove \"%1$s\", or \"*\" if it exposes too much");

  private final RuleDefinition definition;

  ResponseHeaderRule(Severity severity, String message, String fix) {
    this.definition = new RuleDefinition(Member.EXPOSED_HEADERS, severity, message, fix);
  }

  @Override
  public RuleDefinition definition() {
    return definition;
  }
}
