package dev.preflight.cors.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.net.InternetDomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSuffixesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Top-level domains: generic, national, sponsored, encoded, for infrastructure.
        "com",
        "org",
        "de",
        "museum",
        "xn--fiqs8s",
        "arpa",
        // Registries' second and third levels.
        "co.uk",
        "com.au",
        "nsw.edu.au",
        "k12.ca.us",
        "city.kawasaki.jp.x.ck",
        "blogspot.com",
        // The private section: hosting, cloud, development.
        "github.io",
        "herokuapp.com",
        "vercel.app",
        "pages.dev",
        "s3.amazonaws.com",
        "web.app",
        "netlify.app",
        "azurewebsites.net",
        "cloudfront.net",
        // Wildcards, and a top-level domain that has nothing else.
        "anything.ck",
        "ck",
        "x.kawasaki.jp",
        "eu-x.compute.amazonaws.com",
        // Top-level domains that are younger than the list: its default rule.
        "younger-than-the-list",
        "xn--0zwm56d",
        // A trailing dot makes no difference.
        "com.",
        "github.io."
      })
  void areWhereAnyoneRegisters(String suffix) {
    boolean expected = !suffix.equals("city.kawasaki.jp.x.ck");
    assertEquals(expected, PublicSuffixes.isPublicSuffix(suffix), suffix);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com", "me.github.io", "amazonaws.com", "www.ck", "city.kawasaki.jp", "localhost",
        "intranet", "wiki.intranet", "internal", "corp", "local.", "wiki.younger-than-the-list",
        "a.b.co.uk", "compute.amazonaws.com", "", "."
      })
  void areNotWhereOneOwnerRules(String host) {
    assertFalse(PublicSuffixes.isPublicSuffix(host), host);
  }

  @ParameterizedTest
  @CsvSource({
    "amazonaws.com, s3.amazonaws.com",
    "com, 4u.com",
    "uk, ac.uk",
    "ck, example.ck",
    "compute.amazonaws.com, example.compute.amazonaws.com",
    "compute.amazonaws.com., example.compute.amazonaws.com",
    "example.com,",
    "github.io,",
    "localhost,",
  })
  void mayLieBelowAHostThatIsNone(String host, String example) {
    assertEquals(example, PublicSuffixes.suffixBelow(host), host);
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com",
    "a.b.example.co.uk, example.co.uk",
    "a.me.github.io., me.github.io",
    "www.ck, www.ck",
    "a.www.ck, www.ck",
    "a.b.c.ck, b.c.ck",
    "a.wiki.younger-than-the-list, wiki.younger-than-the-list",
    // Private top-level domains.
    "a.wiki.intranet, intranet",
    "app.localhost, localhost",
    "localhost., localhost",
    "internal, internal",
    "a.xn--fiqs8s, a.xn--fiqs8s",
    "x.s3.amazonaws.com, x.s3.amazonaws.com",
    "city.kawasaki.jp, city.kawasaki.jp"
  })
  void leaveTheRegistrableDomain(String host, String expected) {
    assertEquals(expected, PublicSuffixes.registrableDomain(host));
  }

  @ParameterizedTest
  @ValueSource(strings = {"com", "github.io", "wiki", "127.0.0.1", "[::1]", "x.ck", "", "."})
  void leaveNothingOfSuffixesAndAddresses(String host) {
    assertNull(PublicSuffixes.registrableDomain(host));
  }

  /**
   * Guava carries a list of its own age: an entry that it does not know explains every disagreement
   * below that entry. Nor does it apply the default rule, to {@code ck}, say, of which the list
   * knows {@code *.ck} only.
   */
  @Test
  void agreesWithGuavaBelowEveryEntryThatBothKnow() {
    Random random = new Random(20261122);
    List<String> different = new ArrayList<>();
    int hosts = 0;
    int newer = 0;
    for (String rule : PublicSuffixes.words().all()) {
      String entry = rule.replaceFirst("^(!|\\*\\.)", "");
      boolean known =
          InternetDomainName.from(entry).isPublicSuffix() == PublicSuffixes.isPublicSuffix(entry)
              && InternetDomainName.from("x." + entry).isPublicSuffix()
                  == PublicSuffixes.isPublicSuffix("x." + entry);
      newer += known ? 0 : 1;
      for (String host :
          List.of(
              entry, "a" + random.nextInt(1000) + "." + entry, "x.y." + entry, "x.y.z." + entry)) {
        hosts++;
        if (known && !agreesWithGuava(host)) {
          different.add(host);
        }
      }
    }
    assertEquals(List.of(), different);
    int unknown = newer;
    assertTrue(unknown < hosts / 100, () -> unknown + " entries are unknown to Guava");
  }

  private static boolean agreesWithGuava(String host) {
    InternetDomainName name = InternetDomainName.from(host);
    String domain = name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : null;
    return name.isPublicSuffix() == PublicSuffixes.isPublicSuffix(host)
        && (domain == null || domain.equals(PublicSuffixes.registrableDomain(host)));
  }
}
