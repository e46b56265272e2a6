package dev.preflight.cors.internal.origin;

import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.List;

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
   * @param repaired what {@link OriginRepair} made of the entry
   */
  public Problem problem(Location here, String entry, List<String> repaired) {
    return switch (rule) {
      case ORIGIN_BLANK -> rule.at(here, entry);
      case ORIGIN_NULL -> rule.at(here);
      case ORIGIN_OPAQUE_SCHEME -> rule.at(here, entry, detail);
      case ORIGIN_PUNYCODE, ORIGIN_HOST_SYNTAX, ORIGIN_DEFAULT_PORT ->
          rule.at(here, entry, detail, OriginRepair.advice(rule, repaired));
      default -> rule.at(here, entry, OriginRepair.advice(rule, repaired));
    };
  }
}
