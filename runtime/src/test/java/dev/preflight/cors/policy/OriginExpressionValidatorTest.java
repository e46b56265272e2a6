package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.Risk;
import dev.preflight.cors.internal.text.MarkedExpression;
import dev.preflight.cors.policy.OriginExpressionAnalyser.Verdict;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of expressions, with an analyser that refuses those that hold {@code evil}. */
class OriginExpressionValidatorTest {

  private static final OriginExpressionAnalyser ANALYSER =
      (expression, draft, here) ->
          expression.contains("evil")
              ? new Verdict(
                  List.of(
                      Rule.REGEX_SYNTAX.at(
                          here, MarkedExpression.whole(expression), "it is evil", "fix it")),
                  Optional.empty(),
                  Set.of())
              : new Verdict(
                  List.of(),
                  Optional.of("table of " + expression),
                  expression.startsWith("http:") ? Set.of(Risk.INSECURE_ORIGINS) : Set.of());

  private static OriginExpressionValidator validated(PolicyDraft policy) {
    return OriginExpressionValidator.of(policy, Optional.of(ANALYSER));
  }

  private static List<String> tables(OriginExpressionValidator validator) {
    return validator.proven().originExpressions().stream()
        .map(entry -> entry.expression() + ": " + entry.table().orElse("none"))
        .toList();
  }

  @Test
  void aSoundExpressionGetsItsTable() {
    OriginExpressionValidator validator =
        validated(CorsPolicy.builder().origins("https://x.example").originRegex("a", "http:b"));
    assertEquals(List.of(), validator.problems());
    assertEquals(List.of("a: table of a", "http:b: table of http:b"), tables(validator));
    assertEquals(List.of("https://x.example"), validator.proven().origins());
    assertEquals(Set.of(Risk.INSECURE_ORIGINS), validator.needed());
    assertTrue(validator.understood());
  }

  @Test
  void aRefusedExpressionIsNamedWithItsPlaceAndHasNoTable() {
    OriginExpressionValidator validator =
        validated(CorsPolicy.builder().originRegex("a", "evil", "b"));
    assertEquals(1, validator.problems().size());
    Problem problem = validator.problems().get(0);
    assertEquals("the expression does not parse: it is evil\n    evil", problem.message());
    assertEquals(Member.ORIGIN_REGEX, problem.location().member());
    assertEquals(1, problem.location().index());
    assertEquals(List.of("a: table of a", "evil: none", "b: table of b"), tables(validator));
    assertEquals(Set.of(), validator.needed());
    assertFalse(validator.understood(), "which risks it needs, nobody knows");
  }

  @Test
  void anExpressionThatWasProvenInTheBuildIsNotProvenAgain() {
    OriginExpressionValidator validator =
        validated(CorsPolicy.builder().originAutomaton("evil", "from the build"));
    assertEquals(List.of(), validator.problems());
    assertEquals(List.of("evil: from the build"), tables(validator));
    assertFalse(validator.understood(), "which risks it needs, the build has checked");
  }

  @Test
  void withoutTheAnalyserOnlyWhatWasProvenIsUsed() {
    OriginExpressionValidator validator =
        OriginExpressionValidator.of(
            CorsPolicy.builder().originRegex("a").originAutomaton("b", "from the build"),
            Optional.empty());
    assertEquals(
        List.of("regex-without-analyser"),
        validator.problems().stream().map(problem -> problem.rule().id()).toList());
    assertEquals(0, validator.problems().get(0).location().index());
    assertEquals(List.of("b: from the build"), tables(validator));
    assertFalse(validator.understood());
  }

  @Test
  void aPolicyWithoutExpressionsIsUnderstood() {
    OriginExpressionValidator validator =
        OriginExpressionValidator.of(CorsPolicy.builder().origins("https://a.example"));
    assertEquals(List.of(), validator.problems());
    assertEquals(List.of(), tables(validator));
    assertTrue(validator.understood());
  }
}
