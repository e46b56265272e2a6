package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.internal.origin.OriginAutomaton;
import dev.preflight.cors.internal.origin.OriginMatcher;
import dev.preflight.cors.internal.origin.OriginTable;
import dev.preflight.cors.internal.text.MarkedExpression;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions without the analyser, which is in the processor's jar, and tables of proven ones. */
class OriginExpressionTest {

  /** Matches {@code a}, {@code ab}, {@code abb} and so on. */
  private static final String EXPRESSION = "ab*";

  private static String table() {
    byte[] columns = new byte[OriginAutomaton.ALPHABET];
    columns['a'] = 1;
    columns['b'] = 2;
    return OriginTable.encode(
        EXPRESSION,
        columns,
        new short[][] {{0, 0, 0}, {0, 2, 0}, {0, 0, 2}},
        new boolean[] {false, false, true});
  }

  @Test
  void aTableMatchesWhatItsAutomatonMatched() {
    OriginMatcher matcher = OriginTable.decode(EXPRESSION, table());
    for (String value : new String[] {"a", "ab", "abbb", "a" + "b".repeat(10_000)}) {
      assertTrue(matcher.matches(value), value);
    }
    for (String value :
        new String[] {"", "b", "aa", "ab\u0000", "a\u0142", "\uD83D\uDE00", "abc"}) {
      assertFalse(matcher.matches(value), value);
    }
  }

  @Test
  void aPolicyOfATableNeedsNoAnalyser() {
    PolicyResult result = CorsPolicy.builder().originAutomaton(EXPRESSION, table()).compile();
    assertTrue(((PolicyResult.Valid) result).policy().allowsOrigin("abb"));
    assertEquals(0, result.problems().size());
  }

  @Test
  void aTableOfAnotherExpressionIsRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> CorsPolicy.builder().originAutomaton("ab+", table()).compile());
    assertEquals(
        "the table beside the origin expression \"ab+\" was made for another expression; compile"
            + " the policy again instead of editing generated code",
        refused.getMessage());
  }

  @Test
  void anEditedTableIsRefused() {
    String table = table();
    for (int i = 0; i < table.length(); i++) {
      String edited =
          table.substring(0, i) + (table.charAt(i) == '5' ? '6' : '5') + table.substring(i + 1);
      assertThrows(
          IllegalArgumentException.class, () -> OriginTable.decode(EXPRESSION, edited), edited);
    }
    assertThrows(IllegalArgumentException.class, () -> OriginTable.decode(EXPRESSION, ""));
  }

  @Test
  void anExpressionInCodeWithoutTheAnalyserIsRefusedWithTheReason() {
    assertEquals(
        """
        [cors:regex-without-analyser] the expression cannot be proven, because the analyser is not on the class path; unproven expressions are never used
            https://example\\.com
          fix: write exact origins or patterns such as "https://*.example.com", declare the policy with @CrossOrigin, or put preflight-processor on the class path
          explain: java -jar preflight-processor.jar explain regex-without-analyser\
        """,
        CorsPolicy.builder()
            .originRegex("https://example\\.com")
            .compile()
            .problems()
            .get(0)
            .text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://.*\\.example\\.com", "^https://a.example$", ".*", "https?://a.example"})
  void anExpressionFromAPlaceholderIsRefusedWithTheReason(String value) {
    Problem problem =
        OriginExpression.inPlaceholder("shop.origins", value, Location.of(Member.ORIGINS, 0))
            .orElseThrow();
    assertEquals(Rule.REGEX_PLACEHOLDER, problem.rule());
    assertTrue(problem.message().contains("${shop.origins}"), problem.message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://a.example", "https://*.a.example:*", "*", "https://[::1]", "null"})
  void anOriginFromAPlaceholderIsNoExpression(String value) {
    assertEquals(
        Optional.empty(),
        OriginExpression.inPlaceholder("shop.origins", value, Location.of(Member.ORIGINS, 0)));
  }

  @Test
  void theMarkedSpotOfALongExpressionIsShownWithItsSurroundings() {
    String text =
        new MarkedExpression("a".repeat(100) + ".*" + "b".repeat(100), 100, 102).toString();
    assertEquals(
        "\n    …" + "a".repeat(60) + ".*" + "b".repeat(60) + "…\n    " + " ".repeat(61) + "^^",
        text);
  }
}
