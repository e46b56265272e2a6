package dev.preflight.cors.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Applies the rules to a draft: at compile time to annotations, at start-up to placeholders, in
 * code to a builder.
 */
public final class PolicyCompiler {

  private static final Comparator<Problem> AS_WRITTEN =
      Comparator.comparing((Problem problem) -> problem.location().member())
          .thenComparing(problem -> problem.location().index());

  private PolicyCompiler() {}

  /**
   * Compiles a draft.
   *
   * @param draft the draft
   * @return a policy if no rule of severity {@link Severity#ERROR} is broken, and all problems in
   *     either case
   */
  public static PolicyResult compile(PolicyDraft draft) {
    List<Problem> problems = new ArrayList<>();
    OriginExpressionValidator expressions = OriginExpressionValidator.of(draft);
    problems.addAll(OriginValidator.validate(draft, expressions));
    problems.addAll(expressions.problems());
    problems.addAll(MethodValidator.validate(draft));
    problems.addAll(RequestHeaderValidator.validate(draft));
    problems.addAll(ResponseHeaderValidator.validate(draft));
    problems.addAll(MaxAgeValidator.validate(draft));
    problems.sort(AS_WRITTEN);
    return problems.stream().anyMatch(Problem::isError)
        ? new PolicyResult.Invalid(problems)
        : new PolicyResult.Valid(CorsPolicy.proven(expressions.proven()), problems);
  }
}
