package dev.preflight.cors.expression.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.expression.internal.automaton.ExpressionLanguage;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dev.preflight.cors.internal.host.PublicSuffixes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search reads a language of hosts; the list reads one host. Both find the same domains. */
class DomainsTest {

  private static final int RULES = 600;
  private static final int AT_ONCE = 30;

  private static Set<String> spelled(String expression) throws RefusedException {
    return Domains.of(ExpressionLanguage.of(expression)).spelled();
  }

  @ParameterizedTest
  @CsvSource({
    "www.example.com, example.com",
    "a.b.example.co.uk, example.co.uk",
    "a.me.github.io., me.github.io",
    "a.www.ck, www.ck",
    "a.b.c.ck, b.c.ck",
    "wiki.younger-than-the-list, wiki.younger-than-the-list",
    // A private top-level domain belongs to one owner as a whole.
    "a.wiki.intranet, intranet",
    "app.localhost, localhost",
    "localhost, localhost",
    // Nothing is registered above a suffix, or of an address.
    "github.io, github.io",
    "com, com",
    "127.0.0.1, 127.0.0.1",
  })
  void aHostHasTheDomainThatOneOwnerRules(String host, String domain) throws RefusedException {
    assertEquals(Set.of(domain), spelled("https://" + host.replace(".", "\\.")));
    assertEquals(domain, Witness.domain("https://" + host));
  }

  @Test
  void anExceptionEndsTheSearchForALongerSuffix() throws RefusedException {
    assertEquals(
        Set.of("city.kawasaki.jp", "kawasaki.jp"), spelled("https://(a\\.)?city\\.kawasaki\\.jp"));
  }

  @Test
  void theSearchAgreesWithTheListAtAndBelowItsRules() throws RefusedException {
    List<String> rules = PublicSuffixes.words().all();
    Collections.sort(rules);
    Collections.shuffle(rules, new Random(20261125));
    for (int from = 0; from < RULES; from += AT_ONCE) {
      List<String> hosts = new ArrayList<>();
      for (String rule : rules.subList(from, from + AT_ONCE)) {
        String name = rule.replaceFirst("^(!|\\*\\.)", "");
        hosts.addAll(List.of(name, "a." + name, "c.b." + name));
      }
      Set<String> expected = new TreeSet<>();
      hosts.forEach(host -> expected.add(Witness.domain("https://" + host)));
      Set<String> found = spelled("https://(" + String.join("|", hosts).replace(".", "\\.") + ")");
      assertTrue(found.containsAll(expected), () -> expected + " but found " + found);
      // A domain above a suffix counts, too: most hosts below it are below no such suffix.
      found.removeAll(expected);
      found.removeIf(domain -> PublicSuffixes.suffixBelow(domain) != null);
      assertEquals(Set.of(), found);
    }
  }
}
