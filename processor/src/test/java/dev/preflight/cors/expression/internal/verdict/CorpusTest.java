package dev.preflight.cors.expression.internal.verdict;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyCompiler;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.policy.PolicyResult;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Expressions as people write and publish them, each with its verdict under credentials, the
 * attacker's origin that refutes it, and what to write instead. The columns of the table are:
 * expression, kind of source, rules, witness, fix.
 */
class CorpusTest {

  private static final Path TABLE =
      Path.of("src/test/resources/dev/preflight/cors/expression/corpus.tsv");

  private static final boolean REWRITE = Boolean.getBoolean("preflight.golden.rewrite");

  private static final Pattern WITNESS = Pattern.compile("it lets in (\\S+)|lets in (\\S+) with");
  private static final Pattern PROPOSAL = Pattern.compile("write originRegex = \"(.*?)\"(?=$|,)");

  private record Row(String expression, String source, String rules, String witness, String fix) {
    String line() {
      return String.join("\t", expression, source, rules, witness, fix);
    }
  }

  private static List<Row> rows() throws IOException {
    try (Stream<String> lines = Files.lines(TABLE)) {
      return lines
          .map(line -> line.split("\t", -1))
          .map(c -> new Row(c[0], c[1], column(c, 2), column(c, 3), column(c, 4)))
          .toList();
    }
  }

  private static String column(String[] columns, int index) {
    return index < columns.length ? columns[index] : "";
  }

  private static PolicyDraft draft(String expression) {
    return CorsPolicy.builder().originRegex(expression).allowCredentials(true);
  }

  private static Row analysed(Row row) {
    PolicyResult result = PolicyCompiler.compile(draft(row.expression()));
    List<Problem> problems = result.problems();
    String witness =
        problems.stream()
            .map(problem -> WITNESS.matcher(problem.message()))
            .filter(Matcher::find)
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .distinct()
            .collect(Collectors.joining(" "));
    return new Row(
        row.expression(),
        row.source(),
        problems.isEmpty()
            ? "sound"
            : problems.stream().map(p -> p.rule().id()).collect(Collectors.joining(" ")),
        witness,
        problems.isEmpty() ? "" : problems.get(0).fix());
  }

  @TestFactory
  List<DynamicTest> eachExpressionHasItsVerdictWitnessAndFix() throws IOException {
    List<Row> rows = rows();
    if (REWRITE) {
      List<String> lines = new ArrayList<>();
      rows.forEach(row -> lines.add(analysed(row).line()));
      Files.write(TABLE, lines);
    }
    return rows.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.expression(), () -> assertEquals(row.line(), analysed(row).line())))
        .toList();
  }

  @Test
  void theCorpusHoldsMoreThanAHundredExpressions() throws IOException {
    assertTrue(rows().size() > 100, () -> "few expressions");
  }

  @Test
  void everyWitnessIsLetInByTheExpressionItselfAsJavaReadsIt() throws IOException {
    assertAll(
        rows().stream()
            .filter(row -> !row.witness().isEmpty())
            .flatMap(
                row ->
                    Stream.of(row.witness().split(" ", -1))
                        .map(w -> new String[] {row.expression(), w}))
            .map(
                pair ->
                    () -> assertTrue(Pattern.matches(pair[0], pair[1]), String.join(" ", pair))));
  }

  @Test
  void everyProposalIsSoundAndWidensNothingThatWasSpelledOut() throws IOException {
    assertAll(
        rows().stream()
            .map(row -> PROPOSAL.matcher(row.fix()))
            .filter(Matcher::find)
            .map(found -> found.group(1).replace("\\\\", "\\"))
            .map(
                text ->
                    () ->
                        assertTrue(
                            Proof.of(text)
                                .isSound(Terms.of(CorsPolicy.builder().allowCredentials(true))),
                            text)));
  }

  @Test
  void everyRuleAboutExpressionsHasAnExampleHereOrNeedsAnotherSetting() throws IOException {
    Set<String> used = new HashSet<>();
    rows().forEach(row -> used.addAll(List.of(row.rules().split(" ", -1))));
    assertEquals(
        List.of(Rule.REGEX_TOO_COMPLEX, Rule.REGEX_WITHOUT_ANALYSER, Rule.REGEX_PUBLIC_SUFFIX),
        Stream.of(Rule.values())
            .filter(rule -> rule.member() == Member.ORIGIN_REGEX && !used.contains(rule.id()))
            .toList());
  }

  @Test
  void withoutCredentialsHttpIsNoWeakerThanTheStarAndPasses() {
    List<Problem> problems =
        CorsPolicy.builder().originRegex("https?://example\\.com").compile().problems();
    assertFalse(problems.stream().anyMatch(Problem::isError), problems::toString);
  }
}
