package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.cors.rule.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries that another entry says already. */
class RepeatedOriginsTest {

  private static String texts(PolicyDraft policy) {
    return policy.compile().problems().stream()
        .map(problem -> problem.location().index() + ": " + text(problem))
        .collect(Collectors.joining("\n"));
  }

  private static String text(Problem problem) {
    return problem.message() + "; fix: " + problem.fix();
  }

  @Test
  void aRepeatedEntryNamesTheFirst() {
    assertEquals(
        """
        1: "https://a.example" is listed already, as entry 1; fix: remove the second "https://a.example"
        3: "https://b.example" is listed already, as entry 3; fix: remove the second "https://b.example"
        4: "https://a.example" is listed already, as entry 1; fix: remove the second "https://a.example\"\
        """,
        texts(
            CorsPolicy.builder()
                .origins(
                    "https://a.example",
                    "https://a.example",
                    "https://b.example",
                    "https://b.example",
                    "https://a.example")));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.x.example, https://*.x.example",
    "https://a.b.x.example, https://*.x.example",
    "https://a.b.x.example, https://*.b.x.example",
    "https://*.b.x.example, https://*.x.example",
    "https://a.x.example:8443, https://*.x.example:8443",
    "https://a.x.example, https://*.x.example:*",
    "https://a.x.example:8443, https://*.x.example:*",
    "https://*.b.x.example:8443, https://*.x.example:*",
    "https://*.b.x.example:*, https://*.x.example:*",
    "https://*.x.example, https://*.x.example:*",
    "https://*.x.example:8443, https://*.x.example:*",
    "http://localhost:3000, http://localhost:*",
    "http://localhost, http://localhost:*",
    "http://127.0.0.1:3000, http://127.0.0.1:*",
    "https://a.x.example., https://*.x.example.",
    "https://a.x.example, *",
    "https://*.x.example:*, *",
  })
  void anEntryThatAPatternCoversIsNoise(String entry, String covering) {
    assertEquals(
        "0: \""
            + entry
            + "\" is allowed already by \""
            + covering
            + "\"; a reader may take it for the only one; fix: remove \""
            + entry
            + "\", or \""
            + covering
            + "\" if it allows too much",
        texts(CorsPolicy.builder().origins(entry, covering)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.example, https://*.x.example",
    "http://a.x.example, https://*.x.example",
    "https://a.x.example:8443, https://*.x.example",
    "https://a.x.example, https://*.x.example:8443",
    "https://a.x.example., https://*.x.example",
    "https://a.x.example, https://*.x.example.",
    "https://evilx.example, https://*.x.example",
    "https://*.x.example:*, https://x.example:*",
    "http://localhost:3000, http://127.0.0.1:*",
  })
  void anEntryThatSaysMoreStays(String entry, String other) {
    assertEquals("", texts(CorsPolicy.builder().origins(entry, other)));
  }

  @Test
  void besideAWildcardThatCredentialsForbidAnEntryIsWhatShouldStay() {
    assertEquals(
        List.of("origin-wildcard-with-credentials"),
        CorsPolicy.builder()
            .origins("https://a.example", "*")
            .allowCredentials(true)
            .compile()
            .problems()
            .stream()
            .map(problem -> problem.rule().id())
            .toList());
  }
}
