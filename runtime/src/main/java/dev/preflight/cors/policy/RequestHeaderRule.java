package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;
import static dev.preflight.cors.policy.Severity.WARNING;

/** Rules about {@code allowedHeaders}. */
public enum RequestHeaderRule implements Rule {
  /** Not a token, or {@code *} as part of a name. Arguments: the value, what to do. */
  REQUEST_HEADER_INVALID(
      ERROR,
      "\"%1$s\" is not a header name, and there are no patterns of names, so no request header equals it",
      "%2$s"),
  /** A header that scripts cannot set. Arguments: the value, what to do. */
  REQUEST_HEADER_FORBIDDEN(
      ERROR,
      "\"%1$s\" is a header that scripts cannot set (Fetch standard, \"forbidden request-header\"), and no preflight ever asks for it",
      "%2$s"),
  /** A response header of the CORS protocol. Arguments: the value. */
  REQUEST_HEADER_RESPONSE_ONLY(
      ERROR,
      "\"%1$s\" is a header of responses, which Preflight writes itself; no request has it",
      "remove \"%1$s\""),
  /** {@code *} with credentials. Arguments: none. */
  REQUEST_HEADER_WILDCARD_WITH_CREDENTIALS(
      WARNING,
      "\"*\" is a header of that name for a browser that sends credentials, so the answer must repeat whatever headers a request asks for",
      "list the headers that your resource reads, or leave out allowedHeaders to have them derived from the code"),
  /** {@code *} alone, though the code reads Authorization. Arguments: what reads it. */
  REQUEST_HEADER_WILDCARD_EXCLUDES_AUTHORIZATION(
      WARNING,
      "\"*\" never covers Authorization (Fetch standard, \"CORS non-wildcard request-header name\"), but %1$s relies on it, so every call with a token fails its preflight",
      "write \"*\", \"Authorization\""),
  /** A name other than Authorization beside {@code *}. Arguments: the value. */
  REQUEST_HEADER_WILDCARD_REDUNDANT(
      WARNING,
      "\"%1$s\" has no effect beside \"*\", which covers every header but Authorization",
      "remove \"%1$s\", or \"*\" if it allows too much"),
  /** The same name again, in whatever case. Arguments: the value, the first. */
  REQUEST_HEADER_DUPLICATE(
      WARNING,
      "\"%1$s\" is listed already as \"%2$s\"; header names are case-insensitive",
      "remove the second \"%1$s\""),
  /**
   * A body type that needs {@code Content-Type} allowed. Arguments: the resource method, the media
   * type.
   */
  REQUEST_HEADER_CONTENT_TYPE_NOT_COVERED(
      WARNING,
      "%1$s consumes %2$s, which a script may only send with Content-Type allowed, so every call from another origin fails its preflight",
      "add \"Content-Type\" to allowedHeaders, or leave out allowedHeaders to have it derived from the code"),
  /** A {@code @HeaderParam} that is not allowed. Arguments: the header, the resource method. */
  REQUEST_HEADER_PARAM_NOT_COVERED(
      WARNING,
      "%2$s reads the header \"%1$s\", which is not allowed, so no script of another origin can send it",
      "add \"%1$s\" to allowedHeaders, or leave out allowedHeaders to have it derived from the code");

  private final RuleDefinition definition;

  RequestHeaderRule(Severity severity, String message, String fix) {
    this.definition = new RuleDefinition(Member.ALLOWED_HEADERS, severity, message, fix);
  }

  @Override
  public RuleDefinition definition() {
    return definition;
  }
}
