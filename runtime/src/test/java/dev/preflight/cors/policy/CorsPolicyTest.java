package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.Risk;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CorsPolicyTest {

  private static final Duration GUARD = Duration.ofSeconds(60);

  @Test
  void saysWhatIsWrongWhyAndWhatToWrite() {
    assertEquals(
        """
        [cors:origin-trailing-slash] "https://App.example.com/" ends in a slash; an origin is scheme, host and port only, so no browser ever sends this value
          fix: write "https://app.example.com"
          explain: java -jar preflight-processor.jar explain origin-trailing-slash\
        """,
        onlyProblem(CorsPolicy.builder().origins("https://App.example.com/")).text());
    assertEquals(
        """
        [cors:origin-public-suffix-with-credentials] "https://*.github.io" may send credentials, and github.io is a public suffix (publicsuffix.org): anyone can register a host below it and act with the user's session
          fix: name your own host, for example "https://my-app.github.io", or take the risk on purpose: tolerate = Risk.PUBLIC_SUFFIXES
          explain: java -jar preflight-processor.jar explain origin-public-suffix-with-credentials\
        """,
        onlyProblem(CorsPolicy.builder().origins("https://*.github.io").allowCredentials(true))
            .text());
    assertEquals(
        "write \"GET\", \"PUT\"",
        onlyProblem(CorsPolicy.builder().origins("*").methods("GET,put")).fix());
    assertEquals(
        "write \"X-Foo\"",
        onlyProblem(CorsPolicy.builder().origins("*").allowedHeaders("X-Foo:")).fix());
    assertEquals(
        "remove \"Cookie\"; cookies come with allowCredentials = true",
        onlyProblem(CorsPolicy.builder().origins("*").allowedHeaders("Cookie")).fix());
  }

  @Test
  void escapesWhatWouldSpoilTheMessage() {
    String message =
        onlyProblem(CorsPolicy.builder().origins("https://x\uD800.com\u0007\u202E")).message();
    assertTrue(message.startsWith("\"https://x\\uD800.com\\u0007\\u202E\" "), message);
  }

  @Test
  void locatesEachProblemAtItsElement() {
    PolicyResult result =
        CorsPolicy.builder()
            .maxAge(-5)
            .exposedHeaders("ETag", "Set-Cookie")
            .origins("https://ok.example", "https://X.com", "null")
            .compile();
    assertEquals(
        List.of(
            Location.of(Member.ORIGINS, 1),
            Location.of(Member.ORIGINS, 2),
            Location.of(Member.EXPOSED_HEADERS, 1),
            Location.of(Member.MAX_AGE)),
        result.problems().stream().map(Problem::location).toList());
  }

  @Test
  void refusesNullEntriesByName() {
    PolicyDraft builder = CorsPolicy.builder();
    assertEquals(
        "origins has a null entry at index 1",
        assertThrows(NullPointerException.class, () -> builder.origins("*", null)).getMessage());
    assertEquals(
        "tolerate has a null entry at index 0",
        assertThrows(NullPointerException.class, () -> builder.tolerate((Risk) null)).getMessage());
  }

  @Test
  void reportsEveryDuplicateAmongTenThousandOrigins() {
    List<String> origins = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      origins.add("https://a.b.c.d.e.f.host" + i + ".example.com");
    }
    origins.addAll(List.copyOf(origins));
    Collections.shuffle(origins, new java.util.Random(1));
    PolicyDraft builder = CorsPolicy.builder().origins(origins.toArray(String[]::new));
    PolicyResult result = compiled(builder);
    assertEquals(5_000, result.problems().size());
    assertTrue(result.problems().stream().allMatch(p -> p.rule() == Rule.ORIGIN_DUPLICATE));
    assertFalse(result instanceof PolicyResult.Invalid);
  }

  @Test
  void staysQuickWithTenThousandRedundantAndFaultyOrigins() {
    List<String> origins = new ArrayList<>(List.of("https://*.example.com"));
    for (int i = 0; i < 5_000; i++) {
      origins.add("https://" + "a.".repeat(60) + "h" + i + ".example.com");
      origins.add("https://Bücher" + i + ".example/");
    }
    PolicyDraft builder = CorsPolicy.builder().origins(origins.toArray(String[]::new));
    PolicyResult result = compiled(builder);
    assertEquals(10_000, result.problems().size());
  }

  @Test
  void readsEntriesOfAMebibyteWithoutFailing() {
    for (String part :
        List.of("a", "a.", "1.", "[", ":", "*", "xn--", "(", ".*", "\\", "é", " ", ",", "a,")) {
      String huge = "https://" + part.repeat((1 << 20) / part.length());
      PolicyResult result =
          assertTimeoutPreemptively(
              GUARD, () -> CorsPolicy.builder().origins(huge, huge.substring(8)).compile(), part);
      assertInstanceOf(PolicyResult.Invalid.class, result, part);
    }
  }

  @Test
  void repeatsTheRequestedHeadersWhereTheWildcardWouldBeLiteral() {
    CorsPolicy policy =
        valid(
            CorsPolicy.builder()
                .origins("https://x.com")
                .allowedHeaders("*")
                .allowCredentials(true));
    assertNull(policy.allowedHeaders(null));
    assertNull(policy.allowedHeaders(List.of("", " , ,", "a b", "x\r\ny: z", "*")));
    assertNull(policy.allowedHeaders(List.of("x-a\u000b,\fx-b", "x-c\u001f,\u2003x-d")));
    assertEquals("x-a, x-b, x-c", policy.allowedHeaders(List.of("x-a,x-b", " x-c ,\u00fc,a:b")));
    assertEquals("x-a", policy.allowedHeaders(List.of("authorization,x-a")));

    CorsPolicy named =
        valid(
            CorsPolicy.builder()
                .origins("https://x.com")
                .allowedHeaders("*", "Authorization")
                .allowCredentials(true));
    assertEquals("authorization, x-a", named.allowedHeaders(List.of("authorization,x-a")));

    CorsPolicy open = valid(CorsPolicy.builder().origins("*").allowedHeaders("*", "Authorization"));
    assertEquals("*, Authorization", open.allowedHeaders(List.of("x-a")));
  }

  @Test
  void repeatsOnlyWholeNamesOfTheFirst8192Characters() {
    CorsPolicy policy =
        valid(
            CorsPolicy.builder()
                .origins("https://x.com")
                .allowedHeaders("*")
                .allowCredentials(true));
    String response =
        assertTimeoutPreemptively(
            GUARD, () -> policy.allowedHeaders(List.of("x-name,".repeat(150_000))));
    assertEquals("x-name" + ", x-name".repeat(8_192 / 7 - 1), response);
    assertNull(policy.allowedHeaders(List.of("x".repeat(1 << 20))));
    assertNull(policy.allowedHeaders(List.of(",".repeat(1 << 20), "x-a")));
    assertEquals(8_192, policy.allowedHeaders(List.of("x".repeat(8_192))).length());
  }

  @Test
  void grantsTheMethodThatBrowsersSend() {
    CorsPolicy policy =
        CorsPolicy.proven(CorsPolicy.builder().origins("*").methods("put", "patch"));
    assertTrue(policy.grantsMethod("PUT"));
    assertFalse(policy.grantsMethod("PATCH"));
    assertTrue(policy.grantsMethod("patch"));
  }

  /** A guard against another order of growth, which would take hours, and no measurement. */
  private static PolicyResult compiled(PolicyDraft builder) {
    return assertTimeoutPreemptively(GUARD, builder::compile);
  }

  private static Problem onlyProblem(PolicyDraft builder) {
    List<Problem> problems = builder.compile().problems();
    assertEquals(1, problems.size(), () -> problems.toString());
    return problems.get(0);
  }

  private static CorsPolicy valid(PolicyDraft builder) {
    return assertInstanceOf(PolicyResult.Valid.class, builder.compile()).policy();
  }

  @Test
  void namesTheFirstRefusedHeaderAmongTheFirstNamesOnly() {
    CorsPolicy policy = policy(builder -> builder.allowedHeaders("X-A", "X-B"));
    assertNull(policy.firstRefused(List.of("x-a, X-B", "")));
    assertEquals("X-C", policy.firstRefused(List.of("x-a", "x-b,\tX-C , X-D")));
    assertEquals("X-C", policy.firstRefused(List.of(",,", ", ,X-C")));
    assertNull(policy.firstRefused(List.of(",,,,,X-C")), "the fifth empty element");
    assertNull(policy.firstRefused(List.of(",,,", ",,X-C")), "the fifth, over two lines");
    assertEquals("X-C", policy.firstRefused(List.of("x-a,".repeat(31) + "X-C")));
    assertNull(policy.firstRefused(List.of("x-a,".repeat(32) + "X-C")), "the 33rd name");
    assertEquals("X-C", policy.firstRefused(List.of(" ".repeat(1_021) + "X-C")));
    assertNull(policy.firstRefused(List.of(" ".repeat(1_022) + "X-C")), "cut: may be allowed");
    assertEquals("x".repeat(64), policy.firstRefused(List.of("x".repeat(64))));
    assertEquals("of more than 64 characters", policy.firstRefused(List.of("x".repeat(65))));
    assertEquals("of more than 64 characters", policy.firstRefused(List.of("x".repeat(2_000))));
    assertEquals("X-C", policy.firstRefused(List.of("X-C" + "\t".repeat(65) + ",x-a")));
  }

  @Test
  void refusesNoLongHeaderThatIsAllowed() {
    String name = "x".repeat(65);
    CorsPolicy everything = policy(builder -> builder.allowedHeaders("*"));
    assertNull(everything.firstRefused(List.of(name, "x".repeat(2_000))));
    assertNull(policy(builder -> builder.allowedHeaders(name)).firstRefused(List.of(name)));
    assertEquals("authorization", everything.firstRefused(List.of(name + ",authorization")));
  }

  private static CorsPolicy policy(UnaryOperator<PolicyDraft> more) {
    return CorsPolicy.proven(more.apply(CorsPolicy.builder().origins("https://app.example.com")));
  }
}
