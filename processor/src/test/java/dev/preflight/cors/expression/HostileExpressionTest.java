package dev.preflight.cors.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.expression.internal.verdict.Backtracking;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyResult;
import dev.preflight.cors.rule.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Expressions that nobody writes by accident end in a clear message, soon. */
class HostileExpressionTest {

  /** Far above what an analysis takes; a machine that compiles may be busy. */
  private static final Duration SOON = Duration.ofMinutes(2);

  private record Hostile(String name, String expression, String rule) {}

  private static final List<Hostile> EXPRESSIONS =
      List.of(
          new Hostile(
              "states double with each class",
              "https://(a|b)*a(a|b){30}\\.com",
              "regex-too-complex"),
          new Hostile("counted in counted", "(a{1,100}){1,100}", "regex-too-complex"),
          new Hostile("counted to a billion", "a{1000000000}", "regex-too-complex"),
          new Hostile(
              "ten kilobytes of literals", "https://" + "a".repeat(10_000), "regex-too-complex"),
          new Hostile(
              "four kilobytes of alternatives",
              "https://(" + "a.b|".repeat(1000) + "x)\\.com",
              "regex-unspelled-domain"),
          new Hostile(
              "a thousand groups deep",
              "(".repeat(1_000) + "a" + ")".repeat(1_000),
              "regex-too-complex"),
          new Hostile(
              "a thousand classes deep",
              "[".repeat(1_000) + "a" + "]".repeat(1_000),
              "regex-too-complex"),
          new Hostile("all stars", "https://" + "[a-z.]*".repeat(300), "regex-open-domain"),
          new Hostile("all optional", "https://" + "[a-z.]?".repeat(300), "regex-"),
          new Hostile("nested stars", "((((((((a*)*)*)*)*)*)*)*)*", "regex-matches-no-origin"),
          new Hostile("empty", "", "regex-matches-no-origin"),
          new Hostile("empty language", "https://a^b", "regex-matches-no-origin"),
          new Hostile("unpaired surrogate", "https://\uD83D\\.com", "regex-matches-no-origin"),
          new Hostile("surrogate pair", "https://\uD83D\uDE00\\.com", "regex-matches-no-origin"),
          new Hostile("line end", "https://a\\.com\n", "regex-matches-no-origin"),
          new Hostile("everything", "[\\s\\S]*", "regex-open-domain"),
          new Hostile("everything by negation", "[^\\x00]*", "regex-open-domain"),
          new Hostile("everything by alternation", "(.|:|/|a|b)*", "regex-open-domain"));

  private static List<Problem> problems(String expression) {
    return CorsPolicy.builder().originRegex(expression).compile().problems();
  }

  @TestFactory
  Stream<DynamicTest> hostileExpressionsAreRefusedSoon() {
    return EXPRESSIONS.stream()
        .map(
            hostile ->
                DynamicTest.dynamicTest(
                    hostile.name(),
                    () -> {
                      List<Problem> problems =
                          assertTimeoutPreemptively(SOON, () -> problems(hostile.expression()));
                      assertTrue(
                          problems.stream()
                              .anyMatch(
                                  p -> p.isError() && p.rule().id().startsWith(hostile.rule())),
                          problems::toString);
                      assertTrue(
                          problems.stream().allMatch(p -> p.text().length() < 2_000),
                          problems::toString);
                      assertTrue(
                          StandardCharsets.UTF_8.newEncoder().canEncode(problems.toString()),
                          "half a surrogate pair is printed");
                    }));
  }

  @Test
  void nestedQuantifiersCostTheTableOneLookPerCharacter() {
    String expression = "https://(a|aa)+?\\.example\\.com";
    PolicyResult.Valid valid =
        (PolicyResult.Valid) CorsPolicy.builder().originRegex(expression).compile();
    String attack = "https://" + "a".repeat(60) + "!";
    assertTrue(valid.policy().allowsOrigin("https://" + "a".repeat(60) + ".example.com"));
    assertFalse(valid.policy().allowsOrigin(attack));
    assertEquals(
        1_000_000,
        Backtracking.looks(Pattern.compile(expression), attack, 1_000_000),
        "java.util.regex looks at 69 characters more than a million times");
  }
}
