package dev.preflight.cors.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.cors.Risk;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.policy.PolicyResult;
import dev.preflight.cors.rule.Problem;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a developer reads. */
class MessagesTest {

  private static String messages(PolicyDraft policy) {
    return policy.compile().problems().stream()
        .map(Problem::text)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void anOpenDomainIsMarkedRefutedAndCorrected() {
    assertEquals(
        """
        [cors:regex-open-domain] the expression matches infinitely many domains, so an attacker can own one: it lets in https://evilexample.com
            https://.*example\\.com
                    ^^
          fix: write originRegex = "https://([a-z0-9-]+\\\\.)*example\\\\.com"
          explain: java -jar preflight-processor.jar explain regex-open-domain\
        """,
        messages(CorsPolicy.builder().originRegex("https://.*example\\.com")));
  }

  @Test
  void anUnescapedDotIsMarkedRefutedAndCorrected() {
    assertEquals(
        """
        [cors:regex-unspelled-domain] the expression matches a domain that it does not spell out, appxexample.com: it lets in https://appxexample.com
            https://app.example.com
                       ^
          fix: write originRegex = "https://app\\\\.example\\\\.com"
          explain: java -jar preflight-processor.jar explain regex-unspelled-domain\
        """,
        messages(CorsPolicy.builder().originRegex("https://app.example.com")));
  }

  @Test
  void anInsecureSchemeIsRefusedWithCredentialsUnlessTolerated() {
    assertEquals(
        """
        [cors:regex-insecure-with-credentials] the expression lets in http://example.com with allowCredentials = true: whoever can alter the traffic of that page reads the responses in the user's name
            https?://example\\.com
          fix: write originRegex = "https://example\\\\.com", or take the risk on purpose: tolerate = Risk.INSECURE_ORIGINS
          explain: java -jar preflight-processor.jar explain regex-insecure-with-credentials\
        """,
        messages(
            CorsPolicy.builder().originRegex("https?://example\\.com").allowCredentials(true)));
    assertEquals(
        true,
        CorsPolicy.builder()
                .originRegex("https?://example\\.com")
                .allowCredentials(true)
                .tolerate(Risk.INSECURE_ORIGINS)
                .compile()
            instanceof PolicyResult.Valid);
  }

  @Test
  void aToleratedRiskThatNoExpressionRunsIsReported() {
    assertEquals(
        "suppression-unused",
        CorsPolicy.builder()
            .originRegex("https://[a-z]+\\.example\\.com")
            .allowCredentials(true)
            .tolerate(Risk.INSECURE_ORIGINS)
            .compile()
            .problems()
            .stream()
            .map(problem -> problem.rule().id())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void aConstructWithoutAnAutomatonIsNamedAndMarked() {
    assertEquals(
        """
        [cors:regex-not-analysable] the expression uses look-ahead, so it cannot be proven which origins it lets in
            https://(?!evil).*
                    ^^^
          fix: use literals, classes, groups, alternation and quantifiers only, for example originRegex = "https://([a-z0-9-]+\\\\.)*example\\\\.com"
          explain: java -jar preflight-processor.jar explain regex-not-analysable\
        """,
        messages(CorsPolicy.builder().originRegex("https://(?!evil).*")));
  }

  @Test
  void aPlaceholderIsRefusedWithTheReason() {
    assertEquals(
        """
        [cors:regex-placeholder] a regular expression cannot come from the placeholder ${shop.origins}: its value is known only when the application starts, where the analyser that proves expressions does not run
            ${shop.origins}
          fix: write the expression itself, or use a placeholder in origins: "${shop.origins}" for whole origins, "https://${shop.origins}.example.com" for a part of one
          explain: java -jar preflight-processor.jar explain regex-placeholder\
        """,
        messages(CorsPolicy.builder().originRegex("${shop.origins}")));
  }

  @Test
  void nullIsNoHostThatWasMeant() {
    for (String expression : new String[] {"null", "^null$", "(null)"}) {
      assertEquals(
          "name the origins that may call, for example originRegex ="
              + " \"https://([a-z0-9-]+\\\\.)*example\\\\.com\"",
          fix(expression));
    }
    assertEquals("write originRegex = \"https://a\\\\.example\"", fix("null|https://a\\.example"));
  }

  @Test
  void addressesHaveNoDomainToSpellOut() {
    for (String expression :
        new String[] {"http://192\\.168\\.\\d+\\.\\d+", "http://10\\.0\\.0\\.[0-9]{1,3}:8080"}) {
      assertEquals(
          "list the addresses in origins, or name a decider (originsFrom) that compares them",
          fix(expression));
    }
  }

  private static String fix(String expression) {
    return CorsPolicy.builder().originRegex(expression).compile().problems().get(0).fix();
  }
}
