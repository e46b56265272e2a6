package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;
import static dev.preflight.cors.policy.Severity.NOTE;
import static dev.preflight.cors.policy.Severity.WARNING;

/** Rules about {@code methods}. */
public enum MethodRule implements Rule {
  /** Not a token. Arguments: the value, what to do. */
  METHOD_INVALID(ERROR, "\"%1$s\" is not an HTTP method, so no request ever uses it", "%2$s"),
  /** CONNECT, TRACE or TRACK. Arguments: the value. */
  METHOD_FORBIDDEN(
      ERROR,
      "\"%1$s\" is a method that browsers refuse to send (Fetch standard, \"forbidden method\"), so it can never be used",
      "remove \"%1$s\""),
  /**
   * One of the six methods that browsers upper-case, in another case. Arguments: the value, the
   * method.
   */
  METHOD_NEEDS_UPPERCASE(
      WARNING,
      "\"%1$s\" is sent as \"%2$s\" by every browser, and is read as that here; HTTP methods are case-sensitive",
      "write \"%2$s\""),
  /**
   * A registered method in another case, which browsers do not upper-case. Arguments: the value,
   * the method.
   */
  METHOD_CASE_SUSPICIOUS(
      WARNING,
      "\"%1$s\" is not \"%2$s\": HTTP methods are case-sensitive, and browsers upper-case only DELETE, GET, HEAD, OPTIONS, POST and PUT",
      "write \"%2$s\""),
  /** The same method again. Arguments: the value. */
  METHOD_DUPLICATE(WARNING, "\"%1$s\" is listed twice", "remove the second \"%1$s\""),
  /** A name beside {@code *}. Arguments: the value. */
  METHOD_WILDCARD_REDUNDANT(
      WARNING,
      "\"%1$s\" has no effect beside \"*\", which stands for every method of the resource",
      "remove \"%1$s\", or \"*\" if it allows too much"),
  /** {@code *} with credentials. Arguments: none. */
  METHOD_WILDCARD_WITH_CREDENTIALS(
      NOTE,
      "\"*\" would be a method of that name for a browser that sends credentials; the answer therefore names the methods of the resource instead",
      "nothing to do; leave out methods to say the same"),
  /** Listed, but no method at any governed path. Arguments: the method, the methods that exist. */
  METHOD_NOT_ON_RESOURCE(
      WARNING,
      "\"%1$s\" is allowed, but no method that this policy governs answers it (there are: %2$s); it grants nothing today and surprises whoever adds it tomorrow",
      "remove \"%1$s\", or add the resource method"),
  /**
   * Answered by a governed method, but left out of an explicit list. Arguments: the HTTP method,
   * the resource method, the path.
   */
  METHOD_NOT_COVERED(
      WARNING,
      "%2$s answers %1$s %3$s under this policy, but methods leaves \"%1$s\" out, so every browser refuses to send it from another origin",
      "add \"%1$s\" to methods, leave methods out, or put @SameOrigin on %2$s if that is meant");

  private final RuleDefinition definition;

  MethodRule(Severity severity, String message, String fix) {
    this.definition = new RuleDefinition(Member.METHODS, severity, message, fix);
  }

  @Override
  public RuleDefinition definition() {
    return definition;
  }
}
