package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.policy.PolicyCompiler;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.policy.PolicyResult;
import java.util.HashMap;
import java.util.Map;

/**
 * Has each policy of a compilation proven once. A draft is a value: neither a second class that a
 * policy governs, nor a second place with the same values, nor a later round needs another proof,
 * and that of a regular expression is by far the most expensive part of a compilation.
 */
public final class PolicyResults {

  private final Map<PolicyDraft, PolicyResult> known = new HashMap<>();

  PolicyResult of(PolicyDraft draft) {
    PolicyResult result = known.get(draft);
    if (result == null) {
      result = PolicyCompiler.compile(draft);
      known.put(draft, result);
    }
    return result;
  }
}
