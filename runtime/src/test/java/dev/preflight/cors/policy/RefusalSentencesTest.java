package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.internal.fetch.RefusedHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a developer reads whose request was refused: kind, reason and fix in full. */
class RefusalSentencesTest {

  private static final String SOURCE = "Orders.java:7";

  private static String text(Refusal refusal) {
    return refusal.kind() + ": " + refusal.reason() + "; fix: " + refusal.fix();
  }

  private static String origin(PolicyDraft policy, String... origins) {
    return text(Refusal.ofOrigin(List.of(origins), CorsPolicy.proven(policy), SOURCE));
  }

  private static PolicyDraft allowing(String... origins) {
    return CorsPolicy.builder().origins(origins);
  }

  @Test
  void severalOriginLinesAreNotChosenFrom() {
    assertEquals(
        "origin-several: the request has 2 Origin lines, and a browser sends one; fix: find the"
            + " proxy or client that adds an Origin of its own",
        origin(allowing("https://a.example"), "https://a.example", "https://a.example"));
  }

  @Test
  void aPageWithoutOriginIsExplained() {
    assertEquals(
        "origin-null: the page has no origin: it is a local file, a sandboxed iframe, or came"
            + " through a redirect, and so might an attacker's; fix: serve the page over http or"
            + " https, and add its origin to the origins at Orders.java:7",
        origin(allowing("https://a.example"), "null"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://a.example/  | it is allowed without the slash at the end
          HTTPS://A.example   | "https://a.example" is allowed, which differs in upper case only
          https://A.example   | "https://a.example" is allowed, which differs in upper case only
          https://b.example/  | "https://b.example/" ends in a slash; an origin is scheme, host and port only, so no browser ever sends this value
          https://B.example   | "https://B.example" has upper-case letters; browsers send scheme and host in lower case, so it never matches
          a.example           | "a.example" has no scheme, and every Origin that a browser sends has one, so it never matches
          """)
  void aValueThatNoBrowserSendsIsTakenApart(String value, String reason) {
    assertEquals(
        "origin-malformed: no browser sends this value: "
            + reason
            + "; fix: let the client send the origin as browsers do, scheme://host or"
            + " scheme://host:port in lower case",
        origin(allowing("https://a.example"), value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://a.example      | http://a.example       | the scheme (https, not http)
          https://a.example:8443 | https://a.example      | the port
          https://a.example      | https://a.example:8443 | the port
          https://a.example:8443 | http://a.example:8080  | scheme and port
          https://*.a.example    | https://a.example      | that a pattern with *. takes subdomains only
          https://www.a.example  | https://a.example      | "www."
          https://a.example      | https://www.a.example  | "www."
          https://a.example      | https://a.example.     | the dot at the end of the host
          """)
  void anAllowedOriginThatIsNearlyTheSameIsNamed(String allowed, String asked, String difference) {
    assertEquals(
        "origin-not-listed: it is not listed; \""
            + allowed
            + "\" is allowed, which differs in "
            + difference
            + "; fix: add "
            + asked
            + " to the origins at Orders.java:7 if that page may read the responses",
        origin(allowing("https://other.example", allowed), asked));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://b.example",
    "https://*.a.example, http://a.example",
    "https://*.a.example:8443, https://a.example",
    "https://www.a.example, http://a.example",
    "https://www.a.example:8443, https://a.example",
    "https://a.example., https://www.a.example",
    "https://a.example, https://ww.a.example",
  })
  void twoDifferencesAreTooManyForASlip(String allowed, String asked) {
    assertEquals(
        "origin-not-listed: it is not listed; fix: add "
            + asked
            + " to the origins at Orders.java:7 if that page may read the responses",
        origin(allowing(allowed), asked));
  }

  @Test
  void onlyTheFirstTwoThousandAllowedOriginsAreCompared() {
    List<String> origins = new ArrayList<>();
    for (int i = 0; i < 1_999; i++) {
      origins.add("https://h" + i + ".other.example");
    }
    origins.add("https://a.example");
    origins.add("https://b.example");
    PolicyDraft many = allowing(origins.toArray(String[]::new));
    assertEquals(
        "origin-not-listed: it is not listed; \"https://a.example\" is allowed, which differs in"
            + " the scheme (https, not http); fix: add http://a.example to the origins at"
            + " Orders.java:7 if that page may read the responses",
        origin(many, "http://a.example"));
    assertEquals(
        "origin-not-listed: it is not listed; fix: add http://b.example to the origins at"
            + " Orders.java:7 if that page may read the responses",
        origin(many, "http://b.example"));
  }

  @Test
  void theFixIsNotOneThatTheRulesRefuse() {
    assertEquals(
        "origin-not-listed: it is not listed; fix: write \"https://b.example\", or take the risk"
            + " on purpose: tolerate = Risk.INSECURE_ORIGINS, at Orders.java:7",
        origin(allowing("https://a.example").allowCredentials(true), "http://b.example"));
  }

  @Test
  void aWarningIsNoReasonNotToAddAnOrigin() {
    assertEquals(
        "origin-not-listed: it is not listed; fix: add https://jsfiddle.net to the origins at"
            + " Orders.java:7 if that page may read the responses",
        origin(allowing("https://a.example").allowCredentials(true), "https://jsfiddle.net"));
  }

  @ParameterizedTest
  @CsvSource({
    "false, http://b.example, does not allow it",
    "true, https://b.example, does not allow it",
    "true, http://localhost, does not allow it",
  })
  void aDeciderThatSaidNoIsNamed(boolean credentials, String asked, String did) {
    String decider = Nobody.class.getName();
    assertEquals(
        "origin-not-listed: it is not listed, and "
            + decider
            + " "
            + did
            + "; fix: let "
            + decider
            + " allow it, or add "
            + asked
            + " to the origins at Orders.java:7 if that page may read the responses",
        origin(
            CorsPolicy.builder().originsFrom(Nobody.class).allowCredentials(credentials), asked));
  }

  @Test
  void aDeciderThatWasNotAskedIsNamedToo() {
    assertEquals(
        "origin-not-listed: it is not listed, and "
            + Nobody.class.getName()
            + " is asked only about https with credentials; fix: write \"https://b.example\", or"
            + " take the risk on purpose: tolerate = Risk.INSECURE_ORIGINS, at Orders.java:7",
        origin(
            CorsPolicy.builder().originsFrom(Nobody.class).allowCredentials(true),
            "http://b.example"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE    | GET PUT | the method DELETE is not allowed here, only GET, PUT; fix: add a resource method for DELETE at this path, or add it to the methods at Orders.java:7 if there is one
          DELETE    | ''      | the method DELETE is not allowed here, nor is any other; fix: add a resource method for DELETE at this path, or add it to the methods at Orders.java:7 if there is one
          put       | GET PUT | the method put is not allowed here, only GET, PUT; method names are case-sensitive; fix: let the page send PUT
          post      | PUT     | the method post is not allowed here, only PUT; method names are case-sensitive; fix: let the page send POST
          patch     | GET PUT | the method patch is not allowed here, only GET, PUT; fix: add a resource method for patch at this path, or add it to the methods at Orders.java:7 if there is one
          a\u0007é  | GET     | the method a\\u0007é is not allowed here, only GET; fix: add a resource method for a\\u0007é at this path, or add it to the methods at Orders.java:7 if there is one
          """)
  void aMethodThatIsNotGrantedIsExplained(String method, String granted, String text) {
    Set<String> methods =
        granted.isEmpty() ? Set.of() : new TreeSet<>(List.of(granted.split(" ", -1)));
    assertEquals("method-not-allowed: " + text, text(Refusal.ofMethod(method, methods, SOURCE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X-Tenant      | X-A X-B | only X-A, X-B
          X-Tenant      | ''      | nor is any other
          Authorization | *       | only *; "*" does not cover it
          """)
  void aHeaderThatIsNotAllowedIsExplained(String header, String allowed, String others) {
    PolicyDraft builder = allowing("https://a.example");
    if (!allowed.isEmpty()) {
      builder = builder.allowedHeaders(allowed.split(" ", -1));
    }
    assertEquals(
        "header-not-allowed: the request header "
            + header
            + " is not allowed, "
            + others
            + "; fix: read it in the resource method with @HeaderParam(\""
            + header
            + "\"), or add it to the allowedHeaders at Orders.java:7",
        text(Refusal.ofHeader(header, CorsPolicy.proven(builder), SOURCE)));
  }

  @Test
  void aHeaderNameThatIsTooLongIsNotRepeated() {
    CorsPolicy policy = CorsPolicy.proven(allowing("https://a.example").allowedHeaders("X-A"));
    assertEquals(
        "header-not-allowed: a request header with a name of more than 64 characters is not"
            + " allowed, only X-A; fix: let the page send only headers that are meant for this"
            + " resource",
        text(Refusal.ofHeader(RefusedHeaders.LONG_NAME, policy, SOURCE)));
  }

  @Test
  void aPathWithoutPolicyIsExplained() {
    assertEquals(
        "no-policy: no policy governs this path, so pages of other origins cannot use it; fix:"
            + " annotate the resource method that handles it, or its class, with"
            + " @CrossOrigin(\"https://a\\u0007.example\") if that page may",
        text(Refusal.withoutPolicy("https://a\u0007.example")));
  }

  @Test
  void aHeaderLineIsPrintableAsciiOfSixHundredCharactersAtMost() {
    Refusal refusal = new Refusal("kind", "a\nb\tc\u007Fd\u00E9~ ", "e");
    assertEquals("kind (A.java:1): a b?c?d?~ ; fix: e", refusal.headerText("A.java:1"));
    assertEquals("kind: a b?c?d?~ ; fix: e", refusal.headerText(""));
    assertEquals(600, new Refusal("kind", "x".repeat(600), "e").headerText("").length());
    String shorter = new Refusal("kind", "x".repeat(600 - 14), "e").headerText("");
    assertEquals("kind: " + "x".repeat(586) + "; fix: e", shorter);
  }

  /** Allows nobody. */
  static final class Nobody implements OriginDecider {
    @Override
    public boolean allows(String origin) {
      return false;
    }
  }
}
