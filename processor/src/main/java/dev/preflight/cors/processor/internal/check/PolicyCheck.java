package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import java.util.List;

/** Checks a policy by itself, by the rules that policies built in code keep, too. */
final class PolicyCheck implements Check<CheckedPolicy> {

  @Override
  public List<Diagnostic> check(CheckedPolicy policy) {
    return policy.problems().stream().map(policy::diagnostic).toList();
  }
}
