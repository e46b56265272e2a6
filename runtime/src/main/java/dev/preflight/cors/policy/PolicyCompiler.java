package dev.preflight.cors.policy;

import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Applies the rules to a draft: at compile time to annotations, at start-up to placeholders, in
 * code to a builder.
 *
 * <p>See docs/decisions/0009-configuration-through-the-rule-engine.md.
 */
public final class PolicyCompiler {

  private PolicyCompiler() {}

  /**
   * Compiles a draft. A placeholder stands for its default; an entry with a placeholder that has
   * none is checked for its form only, and allows nobody.
   *
   * @param draft the draft
   * @return a policy if no rule of severity {@link Severity#ERROR} is broken, and all problems in
   *     either case
   */
  public static PolicyResult compile(PolicyDraft draft) {
    return compile(draft, OriginSettings.NONE);
  }

  /**
   * Compiles a draft with values for its placeholders.
   *
   * @param draft the draft
   * @param settings the values
   * @return a policy if no rule of severity {@link Severity#ERROR} is broken, and all problems in
   *     either case, with the values and their sources in the messages
   */
  public static PolicyResult compile(PolicyDraft draft, OriginSettings settings) {
    ResolvedOrigins origins = ResolvedOrigins.of(draft.origins(), settings);
    PolicyDraft resolved = draft.hasPlaceholders() ? draft.withOrigins(origins.values()) : draft;
    List<Problem> problems = new ArrayList<>(origins.problems());
    OriginExpressionValidator expressions = OriginExpressionValidator.of(resolved);
    OriginValidator.Findings found =
        OriginValidator.validate(resolved, expressions, origins.isComplete());
    for (Problem problem : found.problems()) {
      problems.add(origins.asWritten(problem, found));
    }
    problems.addAll(expressions.problems());
    problems.addAll(MethodValidator.validate(resolved));
    problems.addAll(RequestHeaderValidator.validate(resolved));
    problems.addAll(ResponseHeaderValidator.validate(resolved));
    problems.addAll(MaxAgeValidator.validate(resolved));
    if (problems.size() > 1) {
      problems.sort(asWritten());
    }
    return hasError(problems)
        ? new PolicyResult.Invalid(problems)
        : new PolicyResult.Valid(CorsPolicy.proven(expressions.proven()), problems);
  }

  private static Comparator<Problem> asWritten() {
    return Comparator.comparing((Problem problem) -> problem.location().member())
        .thenComparing(problem -> problem.location().index());
  }

  private static boolean hasError(List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem.isError()) {
        return true;
      }
    }
    return false;
  }
}
