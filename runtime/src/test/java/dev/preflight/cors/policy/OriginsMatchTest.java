package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.Risk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which origins a policy allows. */
class OriginsMatchTest {

  private static CorsPolicy policy(PolicyDraft builder) {
    return CorsPolicy.proven(builder);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://a.example, true",
    "https://a.example, https://b.example, false",
    "https://a.example, '', false",
    "https://a.example https://b.example, https://b.example, true",
    "https://*.a.example, https://x.a.example, true",
    "https://*.a.example, https://a.example, false",
    "https://*.a.example, https://*.a.example, false",
    "https://*.a.example http://localhost:*, http://localhost:3000, true",
    "https://*.a.example https://b.example, https://b.example, true",
    "*, https://anything.example, true",
    "*, null, true",
    "* https://a.example, https://b.example, true",
  })
  void anOriginIsAllowedIfSomeEntryMatchesIt(String entries, String origin, boolean allowed) {
    CorsPolicy policy = policy(CorsPolicy.builder().origins(entries.split(" ", -1)));
    assertEquals(allowed, policy.allowsOrigin(origin));
    assertEquals(entries.startsWith("*"), policy.allowsAnyOrigin());
  }

  @Test
  void nothingLongerThanTheLongestOriginIsLookedAt() {
    String scheme = "a".repeat(64) + "://";
    String longest = scheme + "b".repeat(255) + ":65535";
    assertEquals(328, longest.length());
    CorsPolicy policy = policy(CorsPolicy.builder().origins(longest, longest + "0"));
    assertTrue(policy.allowsOrigin(longest));
    assertFalse(policy.allowsOrigin(longest + "0"));
    assertTrue(policy(CorsPolicy.builder().origins("*")).allowsOrigin(longest + "0"));
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, https://a.example http://b.example http://localhost:3000",
    "true, false, https://a.example http://localhost:3000",
    "true, true, https://a.example http://b.example http://localhost:3000",
  })
  void aDeciderIsAskedAboutHttpOnlyIfThatRiskIsTaken(
      boolean credentials, boolean tolerated, String asked) {
    List<String> heard = new ArrayList<>();
    OriginDecider decider =
        origin -> {
          heard.add(origin);
          return origin.equals("http://localhost:3000");
        };
    PolicyDraft builder = CorsPolicy.builder().origins("https://x.example");
    builder = builder.allowCredentials(credentials);
    if (tolerated) {
      builder = builder.tolerate(Risk.INSECURE_ORIGINS);
    }
    CorsPolicy policy = policy(builder).decidedBy(decider);
    assertFalse(policy.allowsOrigin("https://a.example"));
    assertFalse(policy.allowsOrigin("http://b.example"));
    assertTrue(policy.allowsOrigin("http://localhost:3000"));
    assertTrue(policy.allowsOrigin("https://x.example"), "listed, so nobody is asked");
    assertFalse(policy.allowsOrigin("null"));
    assertEquals(List.of(asked.split(" ", -1)), heard);
  }
}
