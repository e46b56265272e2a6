package dev.preflight.cors.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.Risk;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.policy.PolicyResult;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a message tells to write compiles under the same policy, is no wider than what was written,
 * and matches an origin that the writer would name. {@code -Dpreflight.fixes=200000} breaks more
 * values.
 */
class EveryFixTest {

  private static final int BROKEN = Integer.getInteger("preflight.fixes", 1_500);

  private static final Pattern REGEX =
      Pattern.compile(
          "originRegex = \"((?:[^\"\\\\]|\\\\.)*)\"( with tolerate = \\{?Risk\\.[^ ,}]*)?");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern RISK = Pattern.compile("Risk\\.(\\w+)");

  private final Map<Rule, Integer> judged = new EnumMap<>(Rule.class);

  @Test
  void everyProposalCompilesIsNoWiderThanMeantAndMatchesWhatTheWriterNames() {
    Random random = new Random(Long.getLong("preflight.fixes.seed", 20261126));
    int proposals = 0;
    int none = 0;
    for (int i = 0; i < BROKEN; i++) {
      BrokenOrigins.Broken broken = BrokenOrigins.next(random);
      boolean credentials = random.nextInt(3) == 0;
      PolicyDraft draft = CorsPolicy.builder().origins(broken.text()).allowCredentials(credentials);
      int before = proposals;
      for (Problem problem : draft.compile().problems()) {
        if (problem.location().member() == Member.ORIGINS
            && problem.fix().startsWith("write ")
            && problem.rule() != Rule.ORIGIN_LOCALHOST_WITHOUT_PORT) {
          proposals += judge(broken, problem, credentials, random);
        }
      }
      none += proposals == before ? 1 : 0;
    }
    System.out.println(
        BROKEN
            + " broken values, "
            + proposals
            + " proposals judged, "
            + none
            + " without "
            + judged);
    assertTrue(proposals > BROKEN / 2, proposals + " proposals");
  }

  private int judge(
      BrokenOrigins.Broken broken, Problem problem, boolean credentials, Random random) {
    String fix = problem.fix();
    if (fix.contains("for example ") || fix.contains("such as ")) {
      return 0;
    }
    int count = 0;
    Matcher regex = REGEX.matcher(fix);
    if (regex.find()) {
      String expression = regex.group(1).replace("\\\\", "\\").replace("\\\"", "\"");
      PolicyDraft draft = CorsPolicy.builder().originRegex(expression);
      judge(broken, problem, tolerating(draft, credentials, regex.group(2)), random);
      count++;
    } else {
      for (String alternative : fix.split(", or (?=\")", -1)) {
        String[] entries = quoted(alternative);
        if (entries.length > 0) {
          PolicyDraft draft = CorsPolicy.builder().origins(entries);
          judge(broken, problem, tolerating(draft, credentials, alternative), random);
          count++;
        }
      }
    }
    judged.merge(problem.rule(), count, Integer::sum);
    return count;
  }

  private static PolicyDraft tolerating(PolicyDraft draft, boolean credentials, String text) {
    Matcher risk = RISK.matcher(text == null ? "" : text);
    Set<Risk> risks = new LinkedHashSet<>();
    while (text != null && text.contains(" with tolerate") && risk.find()) {
      risks.add(Risk.valueOf(risk.group(1)));
    }
    return draft.allowCredentials(credentials).tolerate(risks.toArray(Risk[]::new));
  }

  private static void judge(
      BrokenOrigins.Broken broken, Problem problem, PolicyDraft proposal, Random random) {
    PolicyResult result = proposal.compile();
    String what = broken + " -> " + problem.fix();
    assertEquals(List.of(), result.problems().stream().filter(Problem::isError).toList(), what);
    CorsPolicy policy = ((PolicyResult.Valid) result).policy();
    assertTrue(
        broken.named().isEmpty() || broken.named().stream().anyMatch(policy::allowsOrigin),
        () -> "none of " + broken.named() + ": " + what);
    for (String stranger : BrokenOrigins.strangers(broken, random)) {
      assertTrue(!policy.allowsOrigin(stranger), () -> stranger + " passes: " + what);
    }
  }

  private static String[] quoted(String text) {
    List<String> entries = new ArrayList<>();
    Matcher found = QUOTED.matcher(text);
    while (found.find()) {
      entries.add(found.group(1));
    }
    return entries.toArray(String[]::new);
  }

  @Test
  void theCorpusOfExpressionsGetsProposalsThatCompile() throws Exception {
    List<String> expressions;
    try (Stream<String> lines =
        java.nio.file.Files.lines(
            java.nio.file.Path.of("src/test/resources/dev/preflight/cors/expression/corpus.tsv"))) {
      expressions = lines.map(line -> line.substring(0, line.indexOf('\t'))).toList();
    }
    int proposals = 0;
    for (String expression : expressions) {
      for (boolean credentials : List.of(false, true)) {
        PolicyDraft draft =
            CorsPolicy.builder().originRegex(expression).allowCredentials(credentials);
        for (Problem problem : draft.compile().problems()) {
          Matcher regex = REGEX.matcher(problem.fix());
          if (problem.fix().startsWith("write origins = ")) {
            PolicyDraft list = CorsPolicy.builder().origins(quoted(problem.fix()));
            assertNoError(list.allowCredentials(credentials), problem);
            proposals++;
          } else if (problem.fix().startsWith("write ") && regex.find()) {
            String proposed = regex.group(1).replace("\\\\", "\\").replace("\\\"", "\"");
            assertNoError(
                CorsPolicy.builder().originRegex(proposed).allowCredentials(credentials), problem);
            proposals++;
          }
        }
      }
    }
    System.out.println(expressions.size() + " expressions, " + proposals + " proposals judged");
    assertTrue(proposals > 100, proposals + " proposals");
  }

  private static void assertNoError(PolicyDraft draft, Problem problem) {
    assertEquals(
        List.of(),
        draft.compile().problems().stream().filter(Problem::isError).toList(),
        problem::text);
  }
}
