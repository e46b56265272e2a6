package dev.preflight.cors.expression.internal.verdict;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.expression.internal.domain.Witness;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dev.preflight.cors.internal.host.PublicSuffixes;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyResult;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever an attacker makes of a legitimate origin, an accepted expression keeps out. */
class AttackersTest {

  private static final int EXPRESSIONS = 60;
  private static final int ATTACKS_EACH = 10_000;

  @Test
  void tenThousandMutatedOriginsNeverPassAnAcceptedExpression() {
    Random random = new Random(20261123);
    int accepted = 0;
    long attacks = 0;
    long let = 0;
    while (accepted < EXPRESSIONS) {
      String expression = RandomExpressions.sound(random);
      if (!(CorsPolicy.builder().originRegex(expression).allowCredentials(true).compile()
          instanceof PolicyResult.Valid valid)) {
        continue;
      }
      Proof proof = proof(expression);
      accepted++;
      for (int i = 0; i < ATTACKS_EACH; i++) {
        String attack = Attacks.mutated(random, RandomExpressions.origin(random, proof.language()));
        attacks++;
        if (valid.policy().allowsOrigin(attack)) {
          let++;
          assertHarmless(expression, attack, proof.spelledDomains());
        }
      }
    }
    System.out.println(attacks + " attacks on " + accepted + " expressions, " + let + " harmless");
  }

  /**
   * An origin that passes belongs to a domain that the expression spells out, by the public suffix
   * list asked about this host alone, and is safe for credentials.
   */
  private static void assertHarmless(String expression, String origin, Set<String> spelled) {
    String host = Witness.host(origin);
    String domain = PublicSuffixes.registrableDomain(host);
    String name = domain == null ? host.replaceAll("\\.$", "") : domain;
    assertTrue(spelled.contains(name), () -> expression + " lets in " + origin);
    assertTrue(
        origin.startsWith("https://") || host.matches(".*localhost\\.?|127\\..*|\\[::1\\]"),
        () -> expression + " lets in " + origin);
    assertTrue(
        origin.matches("[a-z][a-z0-9+.-]*://[a-z0-9._\\[\\]:-]+"),
        () -> expression + " lets in " + origin);
  }

  private static Proof proof(String expression) {
    try {
      return Proof.of(expression);
    } catch (RefusedException e) {
      throw new AssertionError(e.what(), e);
    }
  }
}
