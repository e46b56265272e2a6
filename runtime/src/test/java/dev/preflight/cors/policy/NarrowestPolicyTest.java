package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two policies grant alike is no more than either of them grants. */
class NarrowestPolicyTest {

  private static final String ONE = "https://one.example";
  private static final String TWO = "https://two.example";

  @Test
  void anOriginIsAllowedIfBothAllowIt() {
    CorsPolicy both = narrowest(policy().origins(ONE, TWO), policy().origins(TWO));
    assertTrue(both.allowsOrigin(TWO));
    assertFalse(both.allowsOrigin(ONE));
    assertFalse(both.allowsAnyOrigin());
    CorsPolicy anyAndOne = narrowest(policy().origins("*"), policy().origins(ONE));
    assertTrue(anyAndOne.allowsOrigin(ONE));
    assertFalse(anyAndOne.allowsOrigin(TWO));
    assertFalse(anyAndOne.allowsAnyOrigin());
    CorsPolicy patterns =
        narrowest(policy().origins("https://*.one.example"), policy().origins("https://*.example"));
    assertTrue(patterns.namesOrigin("https://a.one.example"));
    assertFalse(patterns.namesOrigin("https://a.two.example"));
  }

  @Test
  void anOriginIsAskedAboutIfOnePolicyLeavesItToADecider() {
    CorsPolicy decided = CorsPolicy.proven(policy()).decidedBy(TWO::equals);
    CorsPolicy listed = CorsPolicy.proven(policy().origins(ONE, TWO));
    CorsPolicy both = CorsPolicy.narrowest(List.of(decided, listed));
    assertFalse(both.namesOrigin(TWO));
    assertTrue(both.asksAbout(TWO));
    assertFalse(both.asksAbout(ONE));
  }

  @Test
  void anyOriginIsAllowedIfBothAllowAny() {
    assertTrue(narrowest(policy().origins("*").maxAge(1), policy().origins("*")).allowsAnyOrigin());
  }

  @Test
  void credentialsAreAllowedIfBothAllowThem() {
    PolicyDraft with = policy().origins(ONE).allowCredentials(true);
    assertTrue(narrowest(with, with.maxAge(1)).allowsCredentials());
    assertFalse(narrowest(with, policy().origins(ONE)).allowsCredentials());
  }

  @ParameterizedTest(name = "{0} and {1} have {2} in common")
  @CsvSource(
      delimiter = '|',
      value = {
        "X-A X-B | X-B X-C | X-B",
        "X-A | x-a | X-A",
        "* | X-A | X-A",
        "* X-A | X-B | X-B",
        "* | * | *",
        "* | Authorization X-A | X-A",
        "* Authorization | Authorization X-A | Authorization, X-A",
      })
  void aHeaderIsAllowedIfBothAllowIt(String one, String two, String common) {
    CorsPolicy both =
        narrowest(
            policy().origins(ONE).allowedHeaders(one.split(" ", -1)),
            policy().origins(ONE).maxAge(5).allowedHeaders(two.split(" ", -1)));
    assertEquals(common, both.allowedHeaders(null));
  }

  @ParameterizedTest(name = "{0} and {1} give {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "600 | 60 | 60",
        "600 | none | 600",
        "7200 | none | 1800",
        "-1 | 60 | 0",
        "-1 | none | 0",
        "none | none | 1800",
      })
  void theShorterTimeIsRemembered(Long one, Long two, String seconds) {
    assertEquals(seconds, narrowest(lasting(one), lasting(two)).maxAge());
    assertEquals(seconds, narrowest(lasting(two), lasting(one)).maxAge());
  }

  @Test
  void ofEqualPoliciesOneIsTaken() {
    CorsPolicy one = CorsPolicy.proven(policy().origins(ONE));
    CorsPolicy same = CorsPolicy.proven(policy().origins(ONE));
    assertSame(one, CorsPolicy.narrowest(List.of(one, same)));
  }

  @Test
  void aHeaderCanBeLeftOut() {
    CorsPolicy policy = CorsPolicy.proven(policy().origins(ONE).allowedHeaders("X-A", "X-B"));
    assertEquals("X-B", policy.withoutAllowedHeaders(List.of("x-a")).allowedHeaders(null));
    CorsPolicy star = CorsPolicy.proven(policy().origins(ONE).allowedHeaders("*"));
    assertEquals(null, star.withoutAllowedHeaders(List.of("x-a")).allowedHeaders(null));
  }

  private static PolicyDraft policy() {
    return CorsPolicy.builder();
  }

  private static PolicyDraft lasting(Long seconds) {
    PolicyDraft draft = policy().origins(ONE).exposedHeaders(String.valueOf(seconds));
    return seconds == null ? draft : draft.maxAge(seconds);
  }

  private static CorsPolicy narrowest(PolicyDraft... drafts) {
    return CorsPolicy.narrowest(Arrays.stream(drafts).map(CorsPolicy::proven).toList());
  }
}
