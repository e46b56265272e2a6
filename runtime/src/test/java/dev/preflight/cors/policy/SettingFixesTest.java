package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.policy.OriginSettings.Setting;
import dev.preflight.cors.rule.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What those read who set the variable or property that a placeholder stands for. */
class SettingFixesTest {

  private static final Pattern ASSIGNMENT =
      Pattern.compile("set \\S+ to (?!whole|exact|the)([^ ]*)");

  private static List<Problem> problems(String entry, String value, boolean credentials) {
    PolicyDraft draft = CorsPolicy.builder().origins(entry).allowCredentials(credentials);
    OriginSettings settings = key -> Optional.of(new Setting(value, "a test"));
    return PolicyCompiler.compile(draft, settings).problems();
  }

  private static String fix(String value, boolean credentials) {
    Problem problem = problems("${k}", value, credentials).get(0);
    return problem.rule().id() + ": " + problem.fix();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          ["https://a.example","https://b.example"]     | origin-placeholder-value: set k to https://a.example,https://b.example
          ["https://a.example", "https://b.example/"]   | origin-placeholder-value: set k to https://a.example,https://b.example
          [https://a.example,https://b.example]         | origin-placeholder-value: set k to https://a.example,https://b.example
          {"https://a.example", "https://b.example"}    | origin-placeholder-value: set k to https://a.example,https://b.example
          "https://a.example"                           | origin-placeholder-value: set k to https://a.example
          'https://a.example'                           | origin-placeholder-value: set k to https://a.example
          "https://a.example", "https://b.example"      | origin-placeholder-value: set k to https://a.example,https://b.example
          \\"https://a.example\\"                       | origin-placeholder-value: set k to https://a.example
          https://a.example;https://b.example           | origin-placeholder-value: set k to https://a.example,https://b.example
          https://a.example https://b.example           | origin-placeholder-value: set k to https://a.example,https://b.example
          https://a.example,                            | origin-placeholder-value: set k to https://a.example
          https://a.example,,https://b.example          | origin-placeholder-value: set k to https://a.example,https://b.example
          - https://a.example - https://b.example       | origin-placeholder-value: set k to https://a.example,https://b.example
          ["https://a.example","https://*"]             | origin-placeholder-value: set k to whole origins with commas between them
          https://a.example/                            | origin-trailing-slash: set k to https://a.example
          https://a.example/,https://B.example          | origin-trailing-slash: set k to https://a.example,https://b.example
          https://a.example,https://B.example,a.example | origin-uppercase: set k to https://a.example,https://b.example,https://a.example
          https://app-*.example.com                     | origin-wildcard-position: take this entry out of k and, in the annotation, write originRegex = "https://app-[a-z0-9-]+\\\\.example\\\\.com"
          https://*                                     | origin-pattern-matches-all: write the origins that may call, for example https://app.example.com, or * alone if everyone may
          """)
  void aFixIsTheWholeValueWithoutTheQuotesOfJava(String value, String fix) {
    assertEquals(fix, fix(value.replace("\\\\", "\\"), false));
  }

  @Test
  void aListOnSeveralLinesIsNamed() {
    assertEquals(
        "the value of ${k} is on several lines,"
            + " \"https://a.example\\u000Ahttps://b.example\", but is read as origins with commas"
            + " between them and nothing around them",
        problems("${k}", "https://a.example\nhttps://b.example", false).get(0).message());
  }

  @Test
  void aRiskIsTakenInTheAnnotation() {
    assertEquals(
        "origin-insecure-with-credentials: set k to https://a.example,https://b.example, or take"
            + " the risk on purpose in the annotation: tolerate = Risk.INSECURE_ORIGINS",
        fix("http://a.example,https://b.example", true));
    assertEquals(
        "origin-insecure-with-credentials: take the risk on purpose: tolerate ="
            + " Risk.INSECURE_ORIGINS in the annotation",
        fix("http://192.168.1.20:5173", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://${t}.example.com      | Acme      | set t to acme
          https://${t}.example.com      | acme.     | set t to acme
          https://app.example.com:${t}  | 08443     | set t to 8443
          https://${t:Acme}.example.com | -acme     | set t to acme
          """)
  void aPartOfAnOriginIsFixedAsThatPart(String entry, String value, String fix) {
    assertEquals(fix, problems(entry, value, false).get(0).fix());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ${t}                         | ${t:https://app.example.com}
          https://${t}                 | ${t:app}
          https://${t}.example.com     | ${t:app}
          https://app-${t}.example.com | ${t:app}
          https://app.example.com:${t} | ${t:8443}
          https://app.example.com${t}  | ${t::8443}
          ${t}://app.example.com       | ${t:https}
          """)
  void aDefaultIsProposedThatFitsToItsPlace(String entry, String proposed) {
    OriginSettings nowhere = new Nowhere();
    Problem problem =
        PolicyCompiler.compile(CorsPolicy.builder().origins(entry), nowhere).problems().get(0);
    assertTrue(
        problem.fix().endsWith("give the placeholder a default: " + proposed), problem.fix());
    String written = entry.replace("${t}", proposed);
    assertEquals(List.of(), CorsPolicy.builder().origins(written).compile().problems());
  }

  private static final class Nowhere implements OriginSettings {
    @Override
    public Optional<Setting> find(String key) {
      return Optional.empty();
    }

    @Override
    public Optional<Problem> missing(String key, dev.preflight.cors.rule.Location here) {
      return Optional.of(
          dev.preflight.cors.rule.Rule.ORIGIN_PLACEHOLDER_UNRESOLVED.at(here, key, "a test", "T"));
    }
  }

  /** Pasted where the value came from, the fix is taken. */
  @Test
  void aProposedValueHasNoFaultItself() {
    Set<String> values = new LinkedHashSet<>();
    PolicyCorpus.read().forEach(policy -> values.addAll(policy.draft().origins()));
    int proposals = 0;
    for (String value : values) {
      for (boolean credentials : List.of(false, true)) {
        for (Problem problem : problems("${k}", value, credentials)) {
          Matcher assignment = ASSIGNMENT.matcher(problem.fix());
          if (assignment.find()) {
            proposals++;
            String proposed = assignment.group(1).replaceFirst(",$", "");
            assertEquals(
                List.of(),
                problems("${k}", proposed, credentials).stream().filter(Problem::isError).toList(),
                () -> value + " -> " + problem.fix());
          }
        }
      }
    }
    assertTrue(proposals > 100, proposals + " proposals");
  }
}
