package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.preflight.cors.internal.origin.OriginSyntax;
import dev.preflight.cors.internal.origin.SerialisedOrigin;
import dev.preflight.cors.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginRefusalTest {

  private static final String APP = "https://app.example.com";

  /** As the largest head that a container of the table takes. */
  private static final int HEAD = 4 << 20;

  private static CorsPolicy policy(List<String> origins) {
    return CorsPolicy.proven(CorsPolicy.builder().origins(origins.toArray(String[]::new)));
  }

  private static String reason(String origin, String... allowed) {
    return Refusal.ofOrigin(List.of(origin), policy(List.of(allowed)), "A.java:1").reason();
  }

  @Test
  void whatIsLongerThanAnyOriginIsNotTakenApart() {
    String longest = "https://" + "a".repeat(SerialisedOrigin.LONGEST - "https://".length());
    assertEquals(328, longest.length());
    assertEquals(
        "no browser sends this value: \""
            + longest.substring(0, 300)
            + "… (328 characters)\" never matches: its host is longer than 253 characters, the most"
            + " that the DNS can hold",
        reason(longest, APP));
    assertEquals(
        "no browser sends this value: it has 329 characters and so is longer than any origin",
        reason(longest + "a", APP));
    assertEquals(
        "no browser sends this value: it has 8192 characters and so is longer than any origin",
        reason("https://*." + "[".repeat(8_179) + "!a)", APP));
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example.com/, it is allowed without the slash at the end",
    "HTTPS://app.example.com, '\"https://app.example.com\" is allowed, which differs in upper case"
        + " only'",
    "https://app.example.com/x, '\"https://app.example.com/x\" has a path, query or fragment; an"
        + " origin is scheme, host and port only, so no browser ever sends this value'",
    "https://[[[a-, '\"https://[[[a-\" is written as a regular expression, but entries of origins"
        + " are compared character by character, so it never matches what was meant'",
  })
  void aMalformedValueIsNamedAsTheCompilerWould(String origin, String reason) {
    assertEquals("no browser sends this value: " + reason, reason(origin, APP));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.app.example.com, '\"www.\"'",
    "http://app.example.com, 'the scheme (https, not http)'",
    "https://app.example.com:81, the port",
    "http://app.example.com:81, scheme and port",
    "https://app.example.com., the dot at the end of the host",
  })
  void theAllowedOriginThatDiffersInOneRespectIsFoundAmongMany(String origin, String difference) {
    List<String> many = new ArrayList<>(hosts(1_500));
    many.add(APP);
    assertEquals(
        "it is not listed; \"" + APP + "\" is allowed, which differs in " + difference,
        Refusal.ofOrigin(List.of(origin), policy(many), "A.java:1").reason());
  }

  @Test
  void anAllowedWwwIsFoundForTheBareHostToo() {
    assertEquals(
        "it is not listed; \"https://www.shop.example\" is allowed, which differs in \"www.\"",
        reason("https://shop.example", "https://www.shop.example"));
    assertEquals(
        "it is not listed; \"https://*.shop.example\" is allowed, which differs in that a pattern"
            + " with *. takes subdomains only",
        reason("https://shop.example", "https://*.shop.example"));
  }

  @Test
  void aNullThatAFilterLeftIsAnEmptyValue() {
    assertEquals(
        "no browser sends this value: \"\" is blank, and no browser sends a blank Origin, so it"
            + " never matches",
        Refusal.ofOrigin(Collections.singletonList(null), policy(List.of(APP)), "A.java:1")
            .reason());
  }

  static Stream<Arguments> hostileOrigins() {
    return Stream.of(
            "[",
            "\\",
            "(",
            "*",
            ".*",
            "*.",
            "://",
            "|",
            "a",
            "a.",
            "xn--a.",
            "-",
            ":",
            "::",
            "0.",
            "%",
            "@",
            ",",
            " ",
            "\t,",
            "\u0001",
            "\u00ff",
            "A",
            "https://",
            "[a-",
            "${a",
            "?",
            "null")
        .flatMap(
            each ->
                Stream.of("", "https://", "https://*.", "https://[")
                    .map(start -> Arguments.of(start, each)));
  }

  /**
   * A guard against another order of growth and no measurement: a quadratic search of the longest
   * value would take minutes.
   */
  @ParameterizedTest
  @MethodSource("hostileOrigins")
  void everyLengthIsExplainedInLinearTime(String start, String repeated) {
    CorsPolicy policy = policy(hosts(2_000));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int length : new int[] {64, 328, 329, 8_192, HEAD}) {
            String body = repeated.repeat(length / repeated.length() + 1);
            for (String end : List.of("", "!a)", "-", "/")) {
              String text = start + body;
              String origin = text.substring(0, Math.max(0, length - end.length())) + end;
              Refusal.ofOrigin(List.of(origin), policy, "A.java:1").headerText("A.java:1");
              Refusal.withoutPolicy(origin).headerText("");
            }
          }
        });
  }

  /** A search for what was meant, within a search for what was meant, doubles with each piece. */
  @Test
  void noPieceThatRepeatsBeforeAnotherIsSearchedAgainForEach() {
    List<String> pieces =
        List.of(
            "$", "{", "{{", "}}", "%", "@", "(", ")", "[", "]", "*", ".", ":", "\\", "/", "a", "$a",
            "$(a)", "%abc%", "{{a}}", "xn--", "\"", "'", ",", "=", "|", "?", "+", "^");
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (String unit : pieces) {
            for (String tail : pieces) {
              for (String start : List.of("", "https://", "a")) {
                for (String end : List.of("", "://a", ".example")) {
                  reason(start + unit.repeat(60 / unit.length()) + tail + end, APP);
                }
              }
            }
          }
        });
  }

  /** What a developer has written is judged with the same expression; one slip is enough. */
  @ParameterizedTest
  @ValueSource(strings = {"https://[a-z].example", "https://[[a-z].example", "https://[x[^a]"})
  void anUnclosedBracketBeforeASetHidesNothing(String entry) {
    assertEquals(Rule.ORIGIN_PATTERN_IS_REGEX, OriginSyntax.fault(entry).rule());
  }

  private static List<String> hosts(int count) {
    return IntStream.range(0, count).mapToObj(i -> "https://www.h" + i + ".example").toList();
  }
}
