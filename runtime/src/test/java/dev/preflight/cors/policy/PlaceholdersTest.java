package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.Risk;
import dev.preflight.cors.policy.OriginSettings.Setting;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {

  private static OriginSettings values(Map<String, String> values) {
    return key -> Optional.ofNullable(values.get(key)).map(value -> new Setting(value, "a test"));
  }

  private static List<String> problems(PolicyResult result) {
    return result.problems().stream()
        .map(problem -> problem.rule().id() + " " + problem.location().index())
        .toList();
  }

  private static List<String> problems(String... origins) {
    return problems(CorsPolicy.builder().origins(origins).allowCredentials(true).compile());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ${a                              | the ${ has no closing }
          ${}                              | the placeholder has no key
          ${:https://x.example}            | the placeholder has no key
          ${a${b}}                         | a placeholder cannot stand inside another
          ${a:${b}}                        | a placeholder cannot stand inside another
          #{shop.origins}                  | #{…} is an expression language that nothing here evaluates
          ${a b}                           | a key is made of printable ASCII characters other than $, { and }
          """)
  void aMalformedPlaceholderIsRefusedWithTheReason(String entry, String reason) {
    Problem problem = CorsPolicy.builder().origins(entry).compile().problems().get(0);
    assertEquals("origin-placeholder-syntax", problem.rule().id());
    assertEquals(
        "\"" + entry + "\" cannot become an origin, whatever its placeholder stands for: " + reason,
        problem.message());
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example.com/${a}",
    "https://app.example.com?${a}",
    "https://App${a}.example.com",
    "https://u@${a}",
    "${a}/",
    "https://app.example.com:0${a}"
  })
  void aPlaceholderThatNoValueMakesAnOriginOfIsRefused(String entry) {
    assertEquals(List.of("origin-placeholder-syntax 0"), problems(entry));
  }

  @ParameterizedTest
  @CsvSource({
    "${a}",
    "https://${a}",
    "https://${a}.example.com",
    "${scheme}://app.example.com",
    "https://app.example.com:${port}",
    "https://app.example.com${port}",
    "https://app-${a}.example.com",
    "https://${a}.${b}.example.com",
    "${a}${b}"
  })
  void aPlaceholderThatMayBecomeAnOriginIsFine(String entry) {
    assertEquals(List.of(), problems(entry));
  }

  @Test
  void aDefaultIsCheckedAtCompileTimeAndNamedInTheMessage() {
    PolicyResult result =
        CorsPolicy.builder().origins("https://a.example", "${b:https://x.example/}").compile();
    assertEquals(
        "[cors:origin-trailing-slash] \"https://x.example/\" ends in a slash; an origin is scheme,"
            + " host and port only, so no browser ever sends this value\n"
            + "  ${b} is \"https://x.example/\", from the default in the annotation\n"
            + "  fix: write \"${b:https://x.example}\"\n"
            + "  explain: java -jar preflight-processor.jar explain origin-trailing-slash",
        result.problems().get(0).text());
    assertEquals(Location.of(Member.ORIGINS, 1), result.problems().get(0).location());
  }

  @Test
  void rulesAcrossMembersHoldForWhatIsKnown() {
    assertEquals(List.of("origin-wildcard-with-credentials 1"), problems("${a}", "*"));
    assertEquals(List.of("origin-wildcard-with-credentials 0"), problems("${a:*}"));
    assertEquals(
        List.of("origin-public-suffix-with-credentials 0"), problems("https://*.${a:github.io}"));
  }

  @Test
  void anOptInIsNotUnusedWhileAnEntryIsUnknown() {
    PolicyDraft draft =
        CorsPolicy.builder().origins("${a}").allowCredentials(true).tolerate(Risk.INSECURE_ORIGINS);
    assertEquals(List.of(), problems(PolicyCompiler.compile(draft)));
    assertEquals(
        List.of(),
        problems(PolicyCompiler.compile(draft, values(Map.of("a", "http://x.example")))));
    assertEquals(
        List.of("suppression-unused 0"),
        problems(PolicyCompiler.compile(draft, values(Map.of("a", "https://x.example")))));
  }

  @Test
  void anEmptyDefaultAllowsNobodyUntilConfigured() {
    PolicyDraft draft =
        CorsPolicy.builder()
            .origins("${a:}")
            .allowCredentials(true)
            .tolerate(Risk.INSECURE_ORIGINS);
    PolicyResult unconfigured = PolicyCompiler.compile(draft, values(Map.of()));
    assertEquals(List.of(), problems(unconfigured));
    assertFalse(((PolicyResult.Valid) unconfigured).policy().allowsAnybody());
    assertFalse(((PolicyResult.Valid) unconfigured).policy().allowsOrigin(""));
    assertEquals(List.of(), problems(PolicyCompiler.compile(draft)));
    PolicyResult configured =
        PolicyCompiler.compile(draft, values(Map.of("a", "http://x.example")));
    assertTrue(((PolicyResult.Valid) configured).policy().allowsOrigin("http://x.example"));
  }

  @Test
  void aValueThatIsSetToNothingIsRefusedWhateverTheDefault() {
    assertEquals(
        List.of("origin-blank 0"),
        problems(
            PolicyCompiler.compile(
                CorsPolicy.builder().origins("${a:}"), values(Map.of("a", "")))));
    assertEquals(
        List.of("origin-host-syntax 0"),
        problems(
            PolicyCompiler.compile(
                CorsPolicy.builder().origins("https://${a:}.example"), values(Map.of()))));
  }

  @Test
  void anEntryThatIsUnknownAllowsNobody() {
    PolicyResult result = CorsPolicy.builder().origins("${a}", "https://b.example").compile();
    CorsPolicy policy = ((PolicyResult.Valid) result).policy();
    assertFalse(policy.allowsOrigin("${a}"));
    assertTrue(policy.allowsOrigin("https://b.example"));
  }

  @Test
  void aDeciderAloneIsASourceOfOrigins() {
    assertEquals(List.of(), problems(CorsPolicy.builder().originsFrom(Never.class).compile()));
  }

  @Test
  void aDeciderBesideTheWildcardIsNeverAsked() {
    assertEquals(
        List.of("decider-with-wildcard -1"),
        problems(CorsPolicy.builder().origins("*").originsFrom(Never.class).compile()));
  }

  @Test
  void aDeciderIsAskedOnlyAboutWellFormedOriginsThatNothingElseAllows() {
    AtomicInteger asked = new AtomicInteger();
    PolicyDraft draft =
        CorsPolicy.builder()
            .origins("https://a.example")
            .originsFrom(Never.class)
            .allowCredentials(true);
    CorsPolicy policy =
        CorsPolicy.proven(draft)
            .decidedBy(
                origin -> {
                  asked.incrementAndGet();
                  return true;
                });
    assertTrue(policy.allowsOrigin("https://a.example"));
    for (String none :
        List.of(
            "",
            "null",
            "*",
            "https://*.x.example",
            "https://x.example/",
            "http://x.example",
            "https://X.example",
            "https://x..example",
            "https://1.2.3",
            "https://x.example:443",
            "https://xn--f.example",
            "javascript:alert",
            "https://x.example\u0000",
            "https://é.example")) {
      assertFalse(policy.allowsOrigin(none), none);
    }
    assertEquals(0, asked.get());
    for (String origin :
        List.of(
            "https://x.example",
            "https://x.example:8443",
            "https://[::1]",
            "http://localhost:3000",
            "http://127.0.0.1",
            "https://1.2.3.4",
            "https://under_score.example")) {
      assertTrue(policy.allowsOrigin(origin), origin);
    }
    assertEquals(7, asked.get());
  }

  private static String texts(OriginSettings settings, String... origins) {
    PolicyDraft draft = CorsPolicy.builder().origins(origins);
    return PolicyCompiler.compile(draft, settings).problems().stream()
        .map(
            problem -> problem.location().index() + ": " + problem.message() + "; " + problem.fix())
        .collect(Collectors.joining("\n"));
  }

  private static boolean allows(Map<String, String> values, String entry, String origin) {
    PolicyDraft draft = CorsPolicy.builder().origins("https://x.example", entry);
    return ((PolicyResult.Valid) PolicyCompiler.compile(draft, values(values)))
        .policy()
        .allowsOrigin(origin);
  }

  @Test
  void valuesTakeTheirPlaces() {
    Map<String, String> values = Map.of("a", "shop", "b", "8443", "c", "https://c.example");
    assertTrue(allows(values, "https://${a}.example:${b}", "https://shop.example:8443"));
    assertTrue(allows(values, "${c}", "https://c.example"));
    assertTrue(allows(values, "${d:https://d.example}", "https://d.example"));
    assertTrue(allows(values, "${c:https://d.example}", "https://c.example"));
    assertFalse(allows(values, "${c:https://d.example}", "https://d.example"));
    assertTrue(allows(values, "${c}", "https://x.example"), "what is written out stays");
  }

  @Test
  void aLoneValueMayHoldSeveralOrigins() {
    Map<String, String> values = Map.of("a", "https://a.example, https://*.b.example");
    assertTrue(allows(values, "${a}", "https://a.example"));
    assertTrue(allows(values, "${a}", "https://x.b.example"));
    assertEquals(
        "1: \"https://b.example/\" ends in a slash; an origin is scheme, host and port only, so no"
            + " browser ever sends this value\n"
            + "  ${b} is \"https://a.example,https://b.example/\", from a test; set b to"
            + " https://a.example,https://b.example",
        texts(
            values(Map.of("b", "https://a.example,https://b.example/")),
            "https://c.example",
            "${b}"));
  }

  @Test
  void amongOtherTextAValueIsOneOnly() {
    assertEquals(
        "0: \"a,b\" holds several values, but \"https://${a}.example\" has other text around ${a},"
            + " so each placeholder there stands for exactly one; set a to one value, or write"
            + " \"${a}\" alone and put whole origins into it",
        texts(values(Map.of("a", "a,b")), "https://${a}.example"));
  }

  @Test
  void eachValueIsNamedWithWhereItCameFrom() {
    assertEquals(
        "0: \"https://A.b!.example\" has upper-case letters; browsers send scheme and host in lower"
            + " case, so it never matches\n"
            + "  ${a} is \"A\", from a test\n"
            + "  ${b} is \"b!\", from the default in the annotation; write what self.origin shows"
            + " in the console of the page, for example https://app.example.com; which origin"
            + " is meant here cannot be told",
        texts(values(Map.of("a", "A")), "https://${a}.${b:b!}.example"));
  }

  @Test
  void anExpressionIsNoValue() {
    assertEquals(
        "0: a regular expression cannot come from the placeholder ${a}: its value is known only"
            + " when the application starts, where the analyser that proves expressions does not"
            + " run\n"
            + "    .*; set a to exact origins or patterns such as https://*.example.com, or move"
            + " the expression into originRegex",
        texts(values(Map.of("a", ".*")), "${a}"));
  }

  @Test
  void aSourceThatFailsIsNamedWithItsReason() {
    OriginSettings broken =
        key -> {
          throw new OriginSettings.UnreadableException(
              "the server's configuration", new IllegalStateException("no " + key));
        };
    assertEquals(
        "0: the placeholder ${a} cannot be looked up: the server's configuration failed with"
            + " java.lang.IllegalStateException: no a; correct the value of a there",
        texts(broken, "${a:https://a.example}"));
  }

  @Test
  void whatHasNoValueIsReportedByTheSettings() {
    OriginSettings strict =
        new OriginSettings() {
          @Override
          public Optional<Setting> find(String key) {
            return Optional.empty();
          }

          @Override
          public Optional<Problem> missing(String key, Location here) {
            return Optional.of(Rule.ORIGIN_PLACEHOLDER_UNRESOLVED.at(here, key, "a test", "A"));
          }
        };
    assertEquals(
        "1: the placeholder ${a} has no value and no default; looked for in a test; set a in one of"
            + " them (the environment variable is A), or give the placeholder a default:"
            + " ${a:https://app.example.com}",
        texts(strict, "https://x.example", "${a}"));
    assertEquals("", texts(values(Map.of()), "https://x.example", "${a}"));
  }

  /** Allows nobody. */
  public static final class Never implements dev.preflight.cors.OriginDecider {
    @Override
    public boolean allows(String origin) {
      return false;
    }
  }
}
