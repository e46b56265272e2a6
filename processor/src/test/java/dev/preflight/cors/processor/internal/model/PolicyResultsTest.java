package dev.preflight.cors.processor.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyDraft;
import org.junit.jupiter.api.Test;

class PolicyResultsTest {

  private final PolicyResults results = new PolicyResults();

  @Test
  void onePolicyIsProvenOnce() {
    assertSame(results.of(withExpression(1)), results.of(withExpression(1)));
  }

  @Test
  void aCompilationProvesNoMoreThanItsBudget() {
    for (int i = 1; i <= PolicyResults.MOST_PROOFS; i++) {
      assertFalse(isOverBudget(withExpression(i)));
    }
    assertTrue(isOverBudget(withExpression(PolicyResults.MOST_PROOFS + 1)));
    assertFalse(isOverBudget(withExpression(1)));
    assertEquals(
        0, results.of(CorsPolicy.builder().origins("https://app.example.com")).problems().size());
  }

  private boolean isOverBudget(PolicyDraft draft) {
    return results.of(draft).problems().stream()
        .anyMatch(problem -> problem.toString().contains("more than 200 different ones"));
  }

  /** Refused by its syntax, so that it costs no proof. */
  private static PolicyDraft withExpression(int number) {
    return CorsPolicy.builder().originRegex("(" + number);
  }
}
