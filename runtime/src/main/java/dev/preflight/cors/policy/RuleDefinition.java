package dev.preflight.cors.policy;

import dev.preflight.cors.Risk;
import java.util.Optional;

/**
 * What a constant of a {@link Rule} enum says about its rule. The id and the page follow from the
 * constant's name.
 *
 * @param member the member it looks at
 * @param severity how much it matters
 * @param message what is wrong and why it matters, as a format string
 * @param fix what to write instead, as a format string; shares the arguments of {@code message}
 * @param optIn the risk that a policy can take on purpose instead of keeping the rule
 */
public record RuleDefinition(
    Member member, Severity severity, String message, String fix, Optional<Risk> optIn) {

  /** A rule from which no opt-in frees. */
  RuleDefinition(Member member, Severity severity, String message, String fix) {
    this(member, severity, message, fix, Optional.empty());
  }
}
