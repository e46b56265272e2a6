package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.internal.origin.OriginRepair;
import dev.preflight.cors.internal.origin.OriginSyntax;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import dev.preflight.cors.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every policy of the corpus breaks exactly the rules written beside it. After a wanted change, run
 * with {@code -Dpreflight.golden.rewrite=true} and review the difference.
 */
class PolicyCorpusTest {

  private static final Set<Member> OF_A_POLICY_ALONE =
      EnumSet.of(
          Member.ORIGINS,
          Member.METHODS,
          Member.ALLOWED_HEADERS,
          Member.EXPOSED_HEADERS,
          Member.MAX_AGE,
          Member.TOLERATE);

  /** What looks at such a member, but needs the resource's code or the annotation itself, too. */
  private static final Set<Rule> NEEDS_MORE =
      EnumSet.of(
          Rule.ORIGIN_VALUE_AND_ORIGINS,
          Rule.METHOD_NOT_ON_RESOURCE,
          Rule.METHOD_NOT_COVERED,
          Rule.REQUEST_HEADER_OF_RESPONSES,
          Rule.REQUEST_HEADER_MISSPELT,
          Rule.REQUEST_HEADER_LOGIN_NOT_SEEN,
          Rule.RESPONSE_HEADER_OF_REQUESTS,
          Rule.RESPONSE_HEADER_MISSPELT);

  private static final Path TABLE =
      Path.of("src/test/resources/dev/preflight/cors/policy/policies.tsv");

  static List<PolicyCorpus.Entry> policies() {
    return PolicyCorpus.read();
  }

  @BeforeAll
  static void rewrite() throws IOException {
    if (Boolean.getBoolean("preflight.golden.rewrite")) {
      List<String> lines = new ArrayList<>(Files.readAllLines(TABLE));
      for (PolicyCorpus.Entry entry : policies()) {
        List<String> ids =
            entry.draft().compile().problems().stream().map(p -> p.rule().id()).toList();
        String line = lines.get(entry.line() - 1);
        int cell = line.indexOf('\t');
        String rest = cell < 0 ? "" : line.substring(cell);
        lines.set(entry.line() - 1, (ids.isEmpty() ? "ok" : String.join(" ", ids)) + rest);
      }
      Files.write(TABLE, lines);
    }
  }

  /** As one test, which mutation testing runs much more quickly than one for each policy. */
  @Test
  void everyPolicyBreaksExactlyItsRules() {
    assertAll(
        policies().stream()
            .map(
                entry ->
                    () -> {
                      PolicyResult result = PolicyCompiler.compile(entry.draft());
                      assertEquals(
                          entry.ids(),
                          result.problems().stream().map(problem -> problem.rule().id()).toList(),
                          entry::toString);
                      assertEquals(
                          result.problems().stream().anyMatch(Problem::isError),
                          result instanceof PolicyResult.Invalid,
                          entry::toString);
                    }));
  }

  @Test
  void messageAndFixAreOneLineEach() {
    for (PolicyCorpus.Entry entry : policies()) {
      for (Problem problem : PolicyCompiler.compile(entry.draft()).problems()) {
        String lines = problem.message() + problem.fix();
        assertFalse(lines.chars().anyMatch(c -> c < ' ' || c == 0x7F), lines);
        assertFalse(lines.matches(".*%\\d\\$.*"), () -> "unfilled: " + lines);
      }
    }
  }

  @Test
  void onlyOriginsThatAreWellWrittenAreSuggested() {
    for (PolicyCorpus.Entry entry : policies()) {
      for (String origin : entry.draft().origins()) {
        for (String suggestion : OriginRepair.repaired(origin)) {
          assertEquals(null, OriginSyntax.fault(suggestion), suggestion);
        }
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
    List<String> unused =
        Stream.of(Rule.values())
            .filter(rule -> OF_A_POLICY_ALONE.contains(rule.member()))
            .filter(rule -> !NEEDS_MORE.contains(rule))
            .map(Rule::id)
            .filter(id -> !used.contains(id) && !id.matches("(origin-placeholder|config)-.*"))
            .toList();
    assertEquals(
        List.of(),
        unused,
        "policies.tsv has no line that breaks these rules: add one that does, and one that is just"
            + " right; or add the rule to NEEDS_MORE, if a policy alone cannot break it");
    assertEquals(
        List.of(),
        NEEDS_MORE.stream().map(Rule::id).filter(used::contains).toList(),
        "a policy alone breaks these, so they do not belong to NEEDS_MORE");
  }

  @Test
  void namesEveryRuleOnce() {
    List<String> ids = Stream.of(Rule.values()).map(Rule::id).toList();
    assertEquals(ids.size(), new HashSet<>(ids).size());
    assertTrue(EnumSet.allOf(Severity.class).size() == 3);
    for (Rule rule : Rule.values()) {
      assertEquals(rule, Rule.withId(rule.id()).orElseThrow());
    }
  }
}
