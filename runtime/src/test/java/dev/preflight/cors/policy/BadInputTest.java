package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.rule.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that nobody means, of any size and with any character, end in messages, soon. */
class BadInputTest {

  /** Far above what it takes; a machine that compiles may be busy. */
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private static List<Problem> problems(String... entries) {
    return CorsPolicy.builder().origins(entries).allowCredentials(true).compile().problems();
  }

  @Test
  void everyPunctuationMarkInEveryPositionOfAnOriginIsJudged() {
    for (String origin : List.of("https://app.example.com:8443", "app://x", "http://[::1]:1")) {
      for (int mark : PUNCTUATION.chars().toArray()) {
        for (int i = 0; i <= origin.length(); i++) {
          for (int end = i; end <= Math.min(origin.length(), i + 1); end++) {
            String entry = origin.substring(0, i) + (char) mark + origin.substring(end);
            for (Problem problem : problems(entry)) {
              assertPrintable(problem);
            }
          }
        }
      }
    }
  }

  @Test
  void halfASurrogatePairIsNotPrinted() {
    for (String entry :
        List.of(
            "\uD83D", "https://\uD83D.com", "https://x.com\uDCA9", "app://\uD83Dx", "$\uD83D")) {
      List<Problem> problems = problems(entry);
      assertTrue(problems.stream().anyMatch(Problem::isError), problems::toString);
      problems.forEach(BadInputTest::assertPrintable);
    }
  }

  private static void assertPrintable(Problem problem) {
    String text = problem.message() + problem.fix();
    assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(text), text);
    assertTrue(text.chars().noneMatch(c -> c < ' ' || c == 127), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "-",
        ".",
        "*",
        "*.",
        "%",
        "%41",
        "[",
        "]",
        "(",
        "\\",
        "$",
        "{",
        "{{a",
        "${",
        "@",
        ":",
        ";",
        ",",
        "a,",
        "\"",
        "1.",
        "xn--",
        "é",
        "\uD83D",
        ":[1",
        "[0,",
        "a-*",
        "https://",
        "*://",
        "^",
        "|",
        "?",
        "/",
        "h",
        "htps:"
      })
  void tenKilobytesOfAnythingEndSoon(String unit) {
    for (String start : List.of("", "https://", "app://", "https://*.", "https://a-*.")) {
      for (int length : List.of(8_192, 10_240)) {
        String entry = (start + unit.repeat(length / unit.length() + 1)).substring(0, length);
        List<Problem> problems = assertTimeoutPreemptively(SOON, () -> problems(entry));
        assertTrue(problems.stream().allMatch(p -> p.text().length() < 12_000), unit);
      }
    }
  }

  /** A search for what was meant, within a search for what was meant, doubles with each piece. */
  @Test
  void noPieceThatRepeatsBeforeAnotherIsSearchedAgainForEach() {
    List<String> pieces =
        List.of(
            "$", "{", "{{", "}}", "%", "@", "(", "[", "]", "*", ".", ":", "\\", "/", "a", "$a",
            "$(a)", "%abc%", "{{a}}", "xn--", "\"", ",", "|", "?", "^", "${a}", "${a:");
    for (String unit : pieces) {
      assertTimeoutPreemptively(
          SOON,
          () -> {
            for (String tail : pieces) {
              for (String start : List.of("", "https://")) {
                problems(start + unit.repeat(40 / unit.length()) + tail + "://a");
              }
            }
          },
          unit);
    }
  }

  @Test
  void tenThousandBrokenEntriesAreReadOnceEach() {
    String[] forms = {
      "https://app-*.e%d.example/",
      "https://A%d.example",
      "htps://a%d.example",
      "a%d.example",
      "^https://a%d\\.example$",
      "https://a%d.example,https://b%d.example",
      "http://10.0.0.1:%d/",
      "https://a%d.example:443",
      "https://xn--%d.example",
      "https://[::%d::]",
      "$key%d",
      "https://[a-z]+%d\\.example",
      "https://u@a%d.example",
      "http://a%d.example"
    };
    String[] entries =
        IntStream.range(0, 10_000)
            .mapToObj(i -> forms[i % forms.length].replace("%d", "" + i))
            .toArray(String[]::new);
    List<Problem> problems = assertTimeoutPreemptively(SOON, () -> problems(entries));
    assertTrue(problems.size() >= 10_000, problems.size() + " problems");
    assertEquals(10_000, problems.stream().map(p -> p.location().index()).distinct().count());
  }

  @Test
  void tenThousandBrokenEntriesInOneValueAreJudgedAtOnce() {
    String value =
        String.join(
            ",",
            Stream.iterate(0, i -> i + 1).limit(10_000).map(i -> "https://a" + i + "/").toList());
    OriginSettings settings = key -> java.util.Optional.of(new OriginSettings.Setting(value, "x"));
    List<Problem> problems =
        assertTimeoutPreemptively(
            SOON,
            () ->
                PolicyCompiler.compile(CorsPolicy.builder().origins("${k}"), settings).problems());
    assertEquals(10_000, problems.size());
  }
}
