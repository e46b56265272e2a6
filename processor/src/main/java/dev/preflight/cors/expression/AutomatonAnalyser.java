package dev.preflight.cors.expression;

import com.google.auto.service.AutoService;
import dev.preflight.cors.Risk;
import dev.preflight.cors.expression.internal.automaton.TableWriter;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dev.preflight.cors.expression.internal.verdict.Findings;
import dev.preflight.cors.expression.internal.verdict.Proof;
import dev.preflight.cors.expression.internal.verdict.Terms;
import dev.preflight.cors.internal.text.MarkedExpression;
import dev.preflight.cors.policy.OriginExpressionAnalyser;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proves or refutes an expression by its finite automaton.
 *
 * <p>See docs/decisions/0008-origin-expressions-need-a-proof.md.
 */
@AutoService(OriginExpressionAnalyser.class)
public final class AutomatonAnalyser implements OriginExpressionAnalyser {

  /** For the service loader. */
  public AutomatonAnalyser() {}

  @Override
  public Verdict analyse(String expression, PolicyDraft draft, Location here) {
    Optional<String> placeholder = placeholder(expression);
    if (placeholder.isPresent()) {
      return refused(
          Rule.REGEX_PLACEHOLDER.at(
              here,
              MarkedExpression.whole(expression),
              placeholder.get(),
              "write the expression itself, or use a placeholder in origins: \"${"
                  + placeholder.get()
                  + "}\" for whole origins, \"https://${"
                  + placeholder.get()
                  + "}.example.com\" for a part of one"));
    }
    Terms terms = Terms.of(draft);
    try {
      Proof proof = Proof.of(expression);
      List<Problem> problems = Findings.of(proof, terms, here);
      if (problems.stream().anyMatch(Problem::isError)) {
        return new Verdict(problems, Optional.empty(), needed(proof, draft));
      }
      return new Verdict(
          problems,
          Optional.of(TableWriter.table(expression, proof.language().origins())),
          needed(proof, draft));
    } catch (RefusedException e) {
      return refused(problem(e, expression, here));
    }
  }

  @Override
  public Optional<String> sound(String expression, PolicyDraft draft) {
    Terms terms = Terms.of(draft);
    try {
      Proof proof = Proof.of(expression);
      return proof.isSound(terms) ? Optional.of(expression) : Findings.correction(proof, terms);
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private static Set<Risk> needed(Proof proof, PolicyDraft draft) {
    return draft.allowCredentials() ? proof.risks() : Set.of();
  }

  private static Optional<String> placeholder(String expression) {
    int start = expression.indexOf("${");
    int end = expression.indexOf('}', start + 2);
    return start < 0 || end < 0
        ? Optional.empty()
        : Optional.of(expression.substring(start + 2, end));
  }

  private static Verdict refused(Problem problem) {
    return new Verdict(List.of(problem), Optional.empty(), Set.of());
  }

  private static Problem problem(RefusedException refusal, String expression, Location here) {
    MarkedExpression marked = new MarkedExpression(expression, refusal.start(), refusal.end());
    return switch (refusal.reason()) {
      case SYNTAX ->
          Rule.REGEX_SYNTAX.at(
              here,
              marked,
              refusal.what(),
              "correct the expression; it follows java.util.regex.Pattern");
      case CONSTRUCT ->
          Rule.REGEX_NOT_ANALYSABLE.at(
              here,
              marked,
              refusal.what(),
              "use literals, classes, groups, alternation and quantifiers only, for example"
                  + " originRegex = "
                  + Findings.EXAMPLE);
      case SIZE ->
          Rule.REGEX_TOO_COMPLEX.at(
              here,
              marked,
              refusal.what(),
              "shorten its counted repetitions and alternations, or list the origins");
    };
  }
}
