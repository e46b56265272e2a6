package dev.preflight.cors.policy;

import dev.preflight.cors.Risk;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proves which origins a regular expression lets in. The implementation needs automata and the
 * public suffix list and stands in the annotation processor's jar, which an application does not
 * carry; {@link PolicyCompiler} finds it through {@link java.util.ServiceLoader}. Without it an
 * expression is refused, because an unproven one must never decide about an origin.
 *
 * <p>See docs/decisions/0008-origin-expressions-need-a-proof.md.
 */
public interface OriginExpressionAnalyser {

  /**
   * Analyses one expression. Ends within a bound that depends on neither the expression nor the
   * machine.
   *
   * @param expression the expression, whatever it holds
   * @param draft the policy it stands in; credentials and tolerated risks matter
   * @param here where it stands
   * @return what is wrong with it, and its table if no rule of severity {@link Severity#ERROR} is
   *     broken
   */
  Verdict analyse(String expression, PolicyDraft draft, Location here);

  /**
   * What to write as an expression that is found in another place: itself if it is sound, or else a
   * sound one near it.
   *
   * @param expression the expression, whatever it holds
   * @param draft the policy it is meant for
   * @return an expression in which {@link #analyse} finds no error, and which matches no origin
   *     that the given one does not; empty if there is none
   */
  default Optional<String> sound(String expression, PolicyDraft draft) {
    Location here = Location.of(Member.ORIGIN_REGEX, 0);
    return analyse(expression, draft, here).table().map(table -> expression);
  }

  /**
   * What an analysis found.
   *
   * @param problems what is wrong with the expression, or worth knowing
   * @param table the table of its automaton; empty if a problem is an error
   * @param needed the risks that the expression runs, tolerated or not
   */
  record Verdict(List<Problem> problems, Optional<String> table, Set<Risk> needed) {
    /**
     * Copies the collections.
     *
     * @param problems the problems
     * @param table the table
     * @param needed the risks
     */
    public Verdict {
      problems = List.copyOf(problems);
      needed = Set.copyOf(needed);
    }
  }
}
