package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.source.SourceLines;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Checks a policy by itself, by the rules that policies built in code keep, too. */
final class PolicyCheck implements Check<CheckedPolicy> {

  private final SourceLines lines;

  PolicyCheck(SourceLines lines) {
    this.lines = lines;
  }

  @Override
  public List<Diagnostic> check(CheckedPolicy policy) {
    List<Problem> problems = new ArrayList<>();
    for (Problem problem : policy.problems()) {
      if (problem.rule() != Rule.ORIGIN_MISSING || !misspells(policy)) {
        problems.add(problem);
      }
    }
    return policy.diagnostics(problems);
  }

  /** The compiler says so itself, and leaves the value out, which may be the origins. */
  private boolean misspells(CheckedPolicy policy) {
    return lines.namesUnknownMember(policy.element(), policy.annotation());
  }
}
