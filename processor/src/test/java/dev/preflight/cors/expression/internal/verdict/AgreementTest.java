package dev.preflight.cors.expression.internal.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.expression.internal.automaton.ApplicationOrigins;
import dev.preflight.cors.expression.internal.automaton.ExpressionLanguage;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dk.brics.automaton.Automaton;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Two readings of one expression: the automaton here, and {@link Pattern}. A million pairs, as the
 * documentation has it, with {@code -Dpreflight.agreement=1000}.
 */
class AgreementTest {

  private static final int EXPRESSIONS = Integer.getInteger("preflight.agreement", 200);
  private static final int VALUES_EACH = 1_000;

  @Test
  void onRandomPairsTheAutomatonSaysWhatJavaUtilRegexSays() {
    Random random = new Random(20261122);
    int pairs = 0;
    int matches = 0;
    while (pairs < EXPRESSIONS * VALUES_EACH) {
      String expression = RandomExpressions.next(random);
      ExpressionLanguage language = language(expression);
      Pattern pattern = Pattern.compile(expression);
      for (int j = 0; language != null && j < VALUES_EACH; j++) {
        String value = RandomExpressions.value(random, language, j % 2 == 0);
        Optional<Boolean> expected = Backtracking.matches(pattern, value);
        if (expected.isEmpty()) {
          language = null; // the backtracking matcher would take minutes
          continue;
        }
        Automaton automaton =
            ApplicationOrigins.OR_WEB.run(value) ? language.origins() : language.values();
        assertEquals(expected.get(), automaton.run(value), () -> expression + "   " + value);
        pairs++;
        matches += expected.get() ? 1 : 0;
      }
    }
    assertTrue(matches > pairs / 20, matches + " of " + pairs + " matched: too few to tell");
    assertTrue(matches < pairs * 19 / 20, matches + " of " + pairs + " matched: too many");
    System.out.println(pairs + " pairs, " + matches + " matched");
  }

  /** Null if it is too complex, or repeats an anchor. */
  private static ExpressionLanguage language(String expression) {
    try {
      return ExpressionLanguage.of(expression);
    } catch (RefusedException e) {
      assertTrue(
          e.reason() == RefusedException.Reason.SIZE || e.what().startsWith("an anchor"),
          () -> expression + ": " + e.what());
      return null;
    }
  }
}
