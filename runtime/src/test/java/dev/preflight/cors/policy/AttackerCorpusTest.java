package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.Risk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What attackers send, each with its verdict. */
class AttackerCorpusTest {

  private record Attack(String kind, String policy, String origin, boolean allowed) {}

  private static List<Attack> attacks() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/dev/preflight/cors/policy/attacks.tsv"))
        .stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(c -> new Attack(c[0], c[1], PolicyCorpus.unescaped(c[2]), c[3].equals("allowed")))
        .toList();
  }

  private static CorsPolicy policy(String entry) {
    PolicyDraft draft = CorsPolicy.builder().origins(entry).allowCredentials(true);
    PolicyDraft tolerant =
        entry.startsWith("app:") ? draft.tolerate(Risk.APPLICATION_ORIGINS) : draft;
    return ((PolicyResult.Valid) tolerant.compile()).policy();
  }

  @Test
  void eachHasItsVerdict() throws IOException {
    List<Attack> attacks = attacks();
    assertTrue(attacks.size() >= 300, () -> attacks.size() + " attacks");
    assertAll(
        attacks.stream()
            .map(
                attack ->
                    () ->
                        assertEquals(
                            attack.allowed(),
                            policy(attack.policy()).allowsOrigin(attack.origin()),
                            attack::toString)));
  }

  /** A decider that trusts everyone is asked about nothing that no page can have. */
  @Test
  void noDeciderIsAskedAboutWhatNoPageHas() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    CorsPolicy policy =
        CorsPolicy.proven(CorsPolicy.builder().origins("https://x.example").allowCredentials(true))
            .decidedBy(
                origin -> {
                  asked.incrementAndGet();
                  assertTrue(
                      origin.matches("https?://[a-z0-9._-]+(:[1-9]\\d{0,4})?|https?://\\[.*"),
                      origin);
                  return true;
                });
    for (Attack attack : attacks()) {
      policy.allowsOrigin(attack.origin());
    }
    assertTrue(asked.get() > 20, () -> asked + " asked");
  }
}
