package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.internal.text.MarkedExpression;
import dev.preflight.cors.policy.PolicyCompiler;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.policy.PolicyResult;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Has each policy of a compilation proven once. A draft is a value: neither a second class that a
 * policy governs, nor a second place with the same values, nor a later round needs another proof,
 * and that of a regular expression is by far the most expensive part of a compilation.
 */
public final class PolicyResults {

  /** Policies with expressions; to prove this many takes some seconds. */
  static final int MOST_PROOFS = 200;

  private final Map<PolicyDraft, PolicyResult> known = new HashMap<>();
  private int proofs;

  PolicyResult of(PolicyDraft draft) {
    PolicyResult result = known.get(draft);
    if (result == null) {
      result = hasProof(draft) ? PolicyCompiler.compile(draft) : unproven(draft);
      known.put(draft, result);
    }
    return result;
  }

  private boolean hasProof(PolicyDraft draft) {
    return draft.originExpressions().isEmpty() || ++proofs <= MOST_PROOFS;
  }

  private static PolicyResult unproven(PolicyDraft draft) {
    Problem problem =
        Rule.REGEX_TOO_COMPLEX.at(
            Location.of(Member.ORIGIN_REGEX, 0),
            MarkedExpression.whole(draft.originExpressions().get(0).expression()),
            "each policy with an expression needs a proof, and there are more than "
                + MOST_PROOFS
                + " different ones in this compilation",
            "put one policy on the package or into a composed annotation, or list the origins");
    return new PolicyResult.Invalid(List.of(problem));
  }
}
