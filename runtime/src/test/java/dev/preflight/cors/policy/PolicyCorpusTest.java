package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every policy of the corpus is answered with exactly the rules written beside it. */
class PolicyCorpusTest {

  static List<PolicyCorpus.Entry> policies() {
    return PolicyCorpus.read();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void isAnsweredWithExactlyTheseRules(PolicyCorpus.Entry entry) {
    PolicyResult result = PolicyCompiler.compile(entry.draft());
    assertEquals(
        entry.ids(), result.problems().stream().map(problem -> problem.rule().id()).toList());
    assertEquals(
        result.problems().stream().anyMatch(Problem::isError),
        result instanceof PolicyResult.Invalid);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void printsOneLineEachForMessageAndFix(PolicyCorpus.Entry entry) {
    for (Problem problem : PolicyCompiler.compile(entry.draft()).problems()) {
      String lines = problem.message() + problem.fix();
      assertFalse(lines.chars().anyMatch(c -> c < ' ' || c == 0x7F), lines);
      assertFalse(lines.matches(".*%\\d\\$.*"), () -> "unfilled: " + lines);
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void suggestsOnlyOriginsThatAreWellWritten(PolicyCorpus.Entry entry) {
    for (String origin : entry.draft().origins()) {
      for (String suggestion : OriginRepair.repaired(origin)) {
        assertEquals(null, OriginSyntax.fault(suggestion), suggestion);
      }
    }
  }

  @Test
  void holdsHundredsOfPoliciesAndEveryRuleThatNeedsNoResource() {
    assertTrue(policies().size() >= 300, () -> policies().size() + " policies");
    long good = policies().stream().filter(entry -> entry.ids().isEmpty()).count();
    assertTrue(good >= 100, () -> good + " good policies");

    Set<String> used = new HashSet<>();
    policies().forEach(entry -> used.addAll(entry.ids()));
    Set<Rule> unused =
        Rule.catalogue().stream()
            .filter(rule -> !used.contains(rule.id()))
            .filter(
                rule ->
                    rule instanceof OriginSyntaxRule
                        || rule instanceof OriginRule
                        || rule instanceof MethodRule
                        || rule instanceof RequestHeaderRule
                        || rule instanceof ResponseHeaderRule
                        || rule instanceof MaxAgeRule
                        || rule instanceof SuppressionRule)
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            OriginRule.ORIGIN_VALUE_AND_ORIGINS,
            MethodRule.METHOD_NOT_ON_RESOURCE,
            MethodRule.METHOD_NOT_COVERED,
            RequestHeaderRule.REQUEST_HEADER_WILDCARD_EXCLUDES_AUTHORIZATION,
            RequestHeaderRule.REQUEST_HEADER_CONTENT_TYPE_NOT_COVERED,
            RequestHeaderRule.REQUEST_HEADER_PARAM_NOT_COVERED),
        unused);
  }

  @Test
  void namesEveryRuleOnce() {
    List<String> ids = Rule.catalogue().stream().map(Rule::id).toList();
    assertEquals(ids.size(), new HashSet<>(ids).size());
    assertTrue(EnumSet.allOf(Severity.class).size() == 3);
    for (Rule rule : Rule.catalogue()) {
      assertEquals(rule, Rule.withId(rule.id()).orElseThrow());
    }
  }
}
