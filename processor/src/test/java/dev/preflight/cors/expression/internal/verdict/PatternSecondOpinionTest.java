package dev.preflight.cors.expression.internal.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyResult;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of {@code origins} go through the analysis of expressions, as a second opinion. */
class PatternSecondOpinionTest {

  @ParameterizedTest
  @CsvSource({
    "https://*.example.com, 'https://([a-z0-9_-]+\\.)+example\\.com'",
    "https://*.shop.co.uk:8443, 'https://([a-z0-9_-]+\\.)+shop\\.co\\.uk:8443'",
    "https://*.example.com:*, 'https://([a-z0-9_-]+\\.)+example\\.com(:\\d+)?'",
    "http://localhost:*, 'http://localhost(:\\d+)?'",
    "https://[::1]:*, 'https://\\[::1\\](:\\d+)?'"
  })
  void aPatternAndItsExpressionAreBothSoundAndTheSame(String pattern, String expression)
      throws RefusedException {
    CorsPolicy byPattern =
        assertInstanceOf(
                PolicyResult.Valid.class,
                CorsPolicy.builder().origins(pattern).allowCredentials(true).compile())
            .policy();
    CorsPolicy byExpression =
        assertInstanceOf(
                PolicyResult.Valid.class,
                CorsPolicy.builder().originRegex(expression).allowCredentials(true).compile())
            .policy();
    Proof proof = Proof.of(expression);
    assertTrue(proof.isSound(Terms.of(CorsPolicy.builder().allowCredentials(true))));
    assertEquals(List.of(pattern), Simplifier.of(proof.language().origins()).orElseThrow());
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String value = RandomExpressions.origin(random, proof.language());
      String origin = i % 2 == 0 ? value : Attacks.mutated(random, value);
      assertEquals(byPattern.allowsOrigin(origin), byExpression.allowsOrigin(origin), origin);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://*.github.io, 'https://([a-z0-9_-]+\\.)+github\\.io'",
    "https://*.amazonaws.com, 'https://([a-z0-9_-]+\\.)+amazonaws\\.com'",
    "http://*.example.com, 'http://([a-z0-9_-]+\\.)+example\\.com'"
  })
  void whatIsRefusedAsAPatternIsRefusedAsAnExpression(String pattern, String expression) {
    assertInstanceOf(
        PolicyResult.Invalid.class,
        CorsPolicy.builder().origins(pattern).allowCredentials(true).compile());
    assertInstanceOf(
        PolicyResult.Invalid.class,
        CorsPolicy.builder().originRegex(expression).allowCredentials(true).compile());
  }
}
