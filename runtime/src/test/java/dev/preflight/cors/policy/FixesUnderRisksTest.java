package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.cors.Risk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fix runs no risk that the policy does not take; where it must, it says what to tolerate. */
class FixesUnderRisksTest {

  private enum Terms {
    NOTHING,
    CREDENTIALS,
    SUFFIXES,
    INSECURE
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          http://a.example.com/ | NOTHING | write "http://a.example.com"
          http://a.example.com/ | CREDENTIALS | write "https://a.example.com", or "http://a.example.com" with tolerate = Risk.INSECURE_ORIGINS
          http://a.example.com/ | SUFFIXES | write "https://a.example.com", or "http://a.example.com" with tolerate = {Risk.INSECURE_ORIGINS, Risk.PUBLIC_SUFFIXES}
          http://a.example.com/ | INSECURE | write "http://a.example.com"
          https://*.github.io/ | NOTHING | write "https://*.github.io"
          https://*.github.io/ | CREDENTIALS | write "https://*.github.io" with tolerate = Risk.PUBLIC_SUFFIXES
          https://*.github.io/ | SUFFIXES | write "https://*.github.io"
          https://*.github.io/ | INSECURE | write "https://*.github.io" with tolerate = {Risk.INSECURE_ORIGINS, Risk.PUBLIC_SUFFIXES}
          http://*.github.io/ | NOTHING | write "http://*.github.io"
          http://*.github.io/ | CREDENTIALS | write "https://*.github.io" with tolerate = Risk.PUBLIC_SUFFIXES, or "http://*.github.io" with tolerate = {Risk.INSECURE_ORIGINS, Risk.PUBLIC_SUFFIXES}
          http://*.github.io/ | SUFFIXES | write "https://*.github.io", or "http://*.github.io" with tolerate = {Risk.INSECURE_ORIGINS, Risk.PUBLIC_SUFFIXES}
          http://*.github.io/ | INSECURE | write "http://*.github.io" with tolerate = {Risk.INSECURE_ORIGINS, Risk.PUBLIC_SUFFIXES}
          http://localhost:3000/ | CREDENTIALS | write "http://localhost:3000"
          http://192.168.1.5/ | CREDENTIALS | write "http://192.168.1.5" with tolerate = Risk.INSECURE_ORIGINS
          http://192.168.1.5/ | INSECURE | write "http://192.168.1.5"
          http://app-*.example.com | NOTHING | write originRegex = "http://app-[a-z0-9-]+\\\\.example\\\\.com"
          http://app-*.example.com | CREDENTIALS | write originRegex = "https://app-[a-z0-9-]+\\\\.example\\\\.com"
          http://app-*.example.com | INSECURE | write originRegex = "http://app-[a-z0-9-]+\\\\.example\\\\.com"
          http://app-*.localhost | CREDENTIALS | write originRegex = "http://app-[a-z0-9-]+\\\\.localhost"
          https://app-*-team.vercel.app | NOTHING | write originRegex = "https://app-[a-z0-9-]+-team\\\\.vercel\\\\.app", or, since anyone can take such a name below vercel.app, name a decider (originsFrom) for your own hosts
          https://app-*-team.vercel.app | CREDENTIALS | write originRegex = "https://app-[a-z0-9-]+-team\\\\.vercel\\\\.app" with tolerate = Risk.PUBLIC_SUFFIXES, or, since anyone can take such a name below vercel.app, name a decider (originsFrom) for your own hosts
          https://app-*-team.vercel.app | SUFFIXES | write originRegex = "https://app-[a-z0-9-]+-team\\\\.vercel\\\\.app", or, since anyone can take such a name below vercel.app, name a decider (originsFrom) for your own hosts
          http://app-*-team.vercel.app | INSECURE | write originRegex = "http://app-[a-z0-9-]+-team\\\\.vercel\\\\.app" with tolerate = {Risk.INSECURE_ORIGINS, Risk.PUBLIC_SUFFIXES}, or, since anyone can take such a name below vercel.app, name a decider (originsFrom) for your own hosts
          app://x/ | CREDENTIALS | write "app://x" with tolerate = Risk.APPLICATION_ORIGINS
          app://x/ | INSECURE | write "app://x" with tolerate = {Risk.INSECURE_ORIGINS, Risk.APPLICATION_ORIGINS}
          """)
  void theFixDependsOnTheTerms(String entry, Terms terms, String fix) {
    PolicyDraft draft =
        CorsPolicy.builder().origins(entry).allowCredentials(terms != Terms.NOTHING);
    if (terms == Terms.SUFFIXES) {
      draft = draft.tolerate(Risk.PUBLIC_SUFFIXES);
    } else if (terms == Terms.INSECURE) {
      draft = draft.tolerate(Risk.INSECURE_ORIGINS);
    }
    assertEquals(fix, draft.compile().problems().get(0).fix());
  }
}
