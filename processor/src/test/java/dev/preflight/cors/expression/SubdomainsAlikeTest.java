package dev.preflight.cors.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.policy.PolicyResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "All subdomains of a host" is judged alike, whether it is written as a pattern in {@code origins}
 * or as an expression in {@code originRegex}.
 */
class SubdomainsAlikeTest {

  private static String verdict(PolicyDraft policy) {
    return policy.allowCredentials(true).compile() instanceof PolicyResult.Valid
        ? "allowed"
        : "refused";
  }

  private static String pattern(String scheme, String host) {
    return verdict(CorsPolicy.builder().origins(scheme + "://*." + host));
  }

  /** An expression that says the same as the pattern, or a single label of it. */
  private static String expression(String scheme, String labels, String host) {
    return verdict(
        CorsPolicy.builder().originRegex(scheme + "://" + labels + host.replace(".", "\\.")));
  }

  @ParameterizedTest
  @CsvSource({
    // Set aside for private networks: nobody can register a name there.
    "internal, allowed",
    "local, allowed",
    "test, allowed",
    "lan, allowed",
    "corp, allowed",
    "home, allowed",
    "home.arpa, allowed",
    "mail, allowed",
    "intranet, allowed",
    "private, allowed",
    "localhost, allowed",
    "example, allowed",
    "invalid, allowed",
    "alt, allowed",
    "internal., allowed",
    "acme.internal, allowed",
    "eu.acme.internal, allowed",
    "app.localhost, allowed",
    // A name that somebody registered.
    "example.com, allowed",
    "example.com., allowed",
    "app.example.co.uk, allowed",
    "me.github.io, allowed",
    "www.ck, allowed",
    "city.kawasaki.jp, allowed",
    "home.acme.com, allowed",
    "acme.younger-than-the-list, allowed",
    // Everybody can register a name there.
    "com, refused",
    "co.uk, refused",
    "github.io, refused",
    "vercel.app, refused",
    "ck, refused",
    "x.ck, refused",
    "x.kawasaki.jp, refused",
    "younger-than-the-list, refused",
    "xn--fiqs8s, refused",
    // There, below a longer name.
    "amazonaws.com, refused",
    "compute.amazonaws.com, refused",
  })
  void aHostIsJudgedAlikeInPatternAndExpression(String host, String verdict) {
    assertEquals(verdict, pattern("https", host), "pattern");
    assertEquals(verdict, expression("https", "([a-z0-9_-]+\\.)+", host), "expression");
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal", "local", "test", "lan", "corp", "localhost"})
  void oneLabelBelowAPrivateNameIsEnough(String host) {
    assertEquals("allowed", expression("https", "[a-z0-9-]+\\.", host));
    assertEquals("allowed", expression("https", "(app|api)\\.", host));
    assertEquals("allowed", expression("https", "app-.*\\.", host));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "app.localhost"})
  void theUsersOwnMachineNeedsNoHttps(String host) {
    assertEquals("allowed", pattern("http", host));
    assertEquals("allowed", expression("http", "([a-z0-9_-]+\\.)+", host));
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal", "test"})
  void aPrivateNetworkNeedsHttpsForCredentials(String host) {
    assertEquals("refused", pattern("http", host));
    assertEquals("refused", expression("http", "([a-z0-9_-]+\\.)+", host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app\\.[a-z]+",
        "https://app\\.(internal|com|[a-z]+)",
        "https://internal\\.[a-z]+\\.com",
        "https://.*internal",
        "https://app\\.interna.",
        "https://app\\.inter.*",
      })
  void aPrivateNameThatIsNotSpelledOutIsRefused(String expression) {
    assertEquals("refused", verdict(CorsPolicy.builder().originRegex(expression)));
  }
}
