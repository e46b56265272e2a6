package dev.preflight.cors.internal.origin;

import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;

/**
 * The first thing that is wrong with how an origin is written.
 *
 * @param rule the rule it breaks
 * @param detail the scheme, label, port or reason that the rule's message names; empty if it names
 *     none
 */
public record OriginFault(Rule rule, String detail) {

  static OriginFault of(Rule rule) {
    return new OriginFault(rule, "");
  }

  /**
   * The problem, with what the entry should be.
   *
   * @param advice what to write instead, as the end of a sentence that begins with "write"
   */
  public Problem problem(Location here, String entry, Object advice) {
    return switch (rule) {
      case ORIGIN_BLANK -> rule.at(here, entry);
      case ORIGIN_NULL -> rule.at(here);
      case ORIGIN_OPAQUE_SCHEME -> rule.at(here, entry, detail);
      case ORIGIN_PLACEHOLDER_SYNTAX ->
          rule.at(here, entry, "a placeholder is written ${key} here", "write \"" + detail + "\"");
      case ORIGIN_APPLICATION_PATTERN ->
          rule.at(here, entry, detail, ApplicationScheme.patternAdvice(detail));
      case ORIGIN_PUNYCODE, ORIGIN_HOST_SYNTAX, ORIGIN_DEFAULT_PORT, ORIGIN_SCHEME_MISSPELT ->
          rule.at(here, entry, detail, advice);
      default -> rule.at(here, entry, advice);
    };
  }
}
