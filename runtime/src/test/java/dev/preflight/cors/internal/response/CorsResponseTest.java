package dev.preflight.cors.internal.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.policy.CorsPolicy;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glassfish.jersey.message.internal.HeaderUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CorsResponseTest {

  private static final String APP = "https://app.example.com";
  private static final PathPolicy LISTED =
      new PathPolicy(
          CorsPolicy.proven(
              CorsPolicy.builder()
                  .origins(APP)
                  .allowCredentials(true)
                  .allowedHeaders("X-A", "X-B")
                  .exposedHeaders("X-C")
                  .maxAge(60)),
          "A.java:1",
          List.of("GET", "PUT"));
  private static final PathPolicy PUBLIC =
      new PathPolicy(
          CorsPolicy.proven(CorsPolicy.builder().origins("*")), "B.java:1", List.of("GET", "HEAD"));

  static Stream<Arguments> actualResponses() {
    return Stream.of(
        Arguments.of(
            "allowed",
            LISTED,
            List.of(APP),
            "{access-control-allow-credentials=[true], access-control-allow-origin=["
                + APP
                + "], access-control-expose-headers=[X-C], vary=[Origin]}"),
        Arguments.of("foreign", LISTED, List.of("https://evil.example"), "{vary=[Origin]}"),
        Arguments.of("empty", LISTED, List.of(""), "{vary=[Origin]}"),
        Arguments.of("no origin", LISTED, null, "{vary=[Origin]}"),
        Arguments.of("twice", LISTED, List.of(APP, APP), "{vary=[Origin]}"),
        Arguments.of("public", PUBLIC, List.of("null"), "{access-control-allow-origin=[*]}"),
        Arguments.of("public, no origin", PUBLIC, null, "{access-control-allow-origin=[*]}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actualResponses")
  void anActualResponseHasExactlyTheHeadersOfThePolicy(
      String name, PathPolicy pathPolicy, List<String> origins, String expected) {
    MultivaluedMap<String, Object> headers = responseHeaders();
    headers.add("Access-Control-Allow-Origin", "https://written.by.others");
    headers.add("Access-Control-Allow-Credentials", "true");
    headers.add("Access-Control-Expose-Headers", "X-Others");
    boolean allowed = CorsResponse.isAllowed(Requests.from("", ""), pathPolicy, origins);
    assertTrue(
        CorsResponse.writeActual(pathPolicy, allowed, origins, headers), "others wrote before");
    assertEquals(expected, folded(headers));
    assertFalse(
        CorsResponse.writeActual(pathPolicy, allowed, origins, headers), "a policy wrote before");
    assertEquals(expected, folded(headers));
    MultivaluedMap<String, Object> fresh = responseHeaders();
    assertFalse(CorsResponse.writeActual(pathPolicy, allowed, origins, fresh));
    assertEquals(expected, folded(fresh));
  }

  /** A replaced header keeps the spelling of whoever wrote it first. */
  private static String folded(MultivaluedMap<String, Object> headers) {
    TreeMap<String, List<Object>> folded = new TreeMap<>();
    headers.forEach((name, values) -> folded.put(name.toLowerCase(Locale.ROOT), values));
    return folded.toString();
  }

  /** As a response has them: names are compared without regard to case. */
  private static MultivaluedMap<String, Object> responseHeaders() {
    return HeaderUtils.createOutbound();
  }

  static Stream<Arguments> preflights() {
    return Stream.of(
        Arguments.of(
            "allowed",
            LISTED,
            List.of(APP),
            "{access-control-allow-credentials=[true], access-control-allow-headers=[X-A, X-B],"
                + " access-control-allow-methods=[GET, PUT], access-control-allow-origin=["
                + APP
                + "], access-control-max-age=[60], vary=[Origin]}"),
        Arguments.of("foreign", LISTED, List.of("https://evil.example"), "{vary=[Origin]}"),
        Arguments.of("twice", LISTED, List.of(APP, APP), "{vary=[Origin]}"),
        Arguments.of(
            "public",
            PUBLIC,
            List.of("null"),
            "{access-control-allow-methods=[GET, HEAD], access-control-allow-origin=[*],"
                + " access-control-max-age=[1800]}"),
        Arguments.of("public, twice", PUBLIC, List.of(APP, APP), "{vary=[Origin]}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("preflights")
  void aPreflightIsGrantedWholeOrNotAtAll(
      String name, PathPolicy pathPolicy, List<String> origins, String expected) {
    MultivaluedMap<String, Object> headers = responseHeaders();
    headers.add("Access-Control-Allow-Methods", "BY, OTHERS");
    headers.add("Access-Control-Expose-Headers", "X-Others");
    boolean allowed = CorsResponse.isAllowed(Requests.from("", ""), pathPolicy, origins);
    assertTrue(
        CorsResponse.writePreflight(
            pathPolicy, allowed, new PreflightRequest(origins, "PUT", null), headers));
    assertEquals(expected, folded(headers));
  }

  static Stream<Arguments> varyHeaders() {
    return Stream.of(
        Arguments.of(List.of(), "Origin"),
        Arguments.of(List.of("Accept"), "Accept, Origin"),
        Arguments.of(List.of("Accept", "Accept-Encoding"), "Accept, Accept-Encoding, Origin"),
        Arguments.of(List.of("origin"), "Origin"),
        Arguments.of(List.of("Accept,ORIGIN , Origin"), "Accept, Origin"),
        Arguments.of(List.of("Accept", "*"), "*"),
        Arguments.of(List.of(",, ,"), "Origin"),
        Arguments.of(List.of("X-Origin"), "X-Origin, Origin"));
  }

  @ParameterizedTest
  @MethodSource("varyHeaders")
  void varyIsMergedIntoOneLine(List<String> before, String after) {
    MultivaluedMap<String, Object> headers = responseHeaders();
    before.forEach(line -> headers.add("Vary", line));
    CorsResponse.writeActual(LISTED, true, List.of(APP), headers);
    assertEquals(List.of(after), headers.get("Vary"));
  }

  @Test
  void aPublicPathDoesNotVary() {
    MultivaluedMap<String, Object> headers = responseHeaders();
    headers.add("Vary", "Accept");
    assertFalse(CorsResponse.writeActual(PUBLIC, true, List.of(APP), headers));
    assertEquals(List.of("Accept"), headers.get("Vary"));
  }

  @Test
  void whatIsWrittenAfterThePolicyDoesNotDoubleItsHeaders() {
    MultivaluedMap<String, Object> headers = responseHeaders();
    CorsResponse.writeActual(LISTED, true, List.of(APP), headers);
    String before = folded(headers);
    headers.add("Access-Control-Allow-Origin", "https://written.by.others");
    headers.addFirst("Access-Control-Allow-Credentials", "false");
    headers.addAll("Access-Control-Expose-Headers", "X-D", "X-E");
    headers.putSingle("Access-Control-Allow-Origin", "*");
    headers.get("Access-Control-Expose-Headers").set(0, "*");
    headers.get("Access-Control-Expose-Headers").remove("X-C");
    assertEquals(before, folded(headers));
  }

  @Test
  void varyCanStillGrow() {
    MultivaluedMap<String, Object> headers = responseHeaders();
    CorsResponse.writeActual(LISTED, true, List.of(APP), headers);
    headers.add("Vary", "Accept-Encoding");
    assertEquals(List.of("Origin", "Accept-Encoding"), headers.get("Vary"));
  }
}
