package dev.preflight.cors.policy;

import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Severity;
import java.util.List;

/** What became of a {@link PolicyDraft}. */
public sealed interface PolicyResult {

  /**
   * Everything the rules found, in the order of the draft's members and elements.
   *
   * @return the problems; of a {@link Valid} policy only warnings and notes
   */
  List<Problem> problems();

  /**
   * A policy that keeps the rules.
   *
   * @param policy the policy
   * @param problems warnings and notes
   */
  record Valid(CorsPolicy policy, List<Problem> problems) implements PolicyResult {
    /**
     * Copies the list.
     *
     * @param policy the policy
     * @param problems the problems
     */
    public Valid {
      problems = List.copyOf(problems);
    }
  }

  /**
   * A draft that breaks a rule of severity {@link Severity#ERROR}.
   *
   * @param problems all problems, warnings and notes too
   */
  record Invalid(List<Problem> problems) implements PolicyResult {
    /**
     * Copies the list.
     *
     * @param problems the problems
     */
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
