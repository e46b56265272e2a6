package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.policy.PolicyCompiler;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.options.EnvironmentFile;
import dev.preflight.cors.processor.internal.options.EnvironmentFiles;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the placeholders of a policy with the values that they have in each environment, and
 * reports problems at the entries that bring them.
 */
final class EnvironmentCheck implements Check<CheckedPolicy> {

  private final EnvironmentFiles files;

  EnvironmentCheck(EnvironmentFiles files) {
    this.files = files;
  }

  @Override
  public List<Diagnostic> check(CheckedPolicy policy) {
    if (!files.areNamed() || !policy.draft().hasPlaceholders()) {
      return List.of();
    }
    // Problems of the files are said once, at the first policy that needs them.
    List<Problem> found = new ArrayList<>(files.takeProblems());
    // What a placeholder stands for has nothing to do with the proof of an expression beside it.
    PolicyDraft draft = policy.draft().withOriginExpressions(List.of());
    for (EnvironmentFile file : files.all()) {
      PolicyCompiler.compile(draft, file).problems().stream()
          .filter(problem -> isAtPlaceholder(problem, draft))
          .forEach(found::add);
    }
    return policy.diagnostics(found);
  }

  /** The compiler has told the others without any file. */
  private static boolean isAtPlaceholder(Problem problem, PolicyDraft draft) {
    Location location = problem.location();
    return location.member() == Member.ORIGINS
        && location.index() != Location.WHOLE
        && draft.withOrigins(List.of(draft.origins().get(location.index()))).hasPlaceholders();
  }
}
