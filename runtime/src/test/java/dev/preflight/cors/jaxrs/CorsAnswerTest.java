package dev.preflight.cors.jaxrs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.policy.CorsPolicy;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glassfish.jersey.message.internal.HeaderUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CorsAnswerTest {

  private static final String APP = "https://app.example.com";
  private static final Grant LISTED =
      new Grant(
          CorsPolicy.proven(
              CorsPolicy.builder()
                  .origins(APP)
                  .allowCredentials(true)
                  .allowedHeaders("X-A", "X-B")
                  .exposedHeaders("X-C")
                  .maxAge(60)
                  .draft()),
          "A.java:1",
          "GET, PUT");
  private static final Grant PUBLIC =
      new Grant(
          CorsPolicy.proven(CorsPolicy.builder().origins("*").draft()), "B.java:1", "GET, HEAD");

  static Stream<Arguments> actualResponses() {
    return Stream.of(
        Arguments.of(
            "allowed",
            LISTED,
            List.of(APP),
            "{Access-Control-Allow-Credentials=[true], Access-Control-Allow-Origin=["
                + APP
                + "], Access-Control-Expose-Headers=[X-C], Vary=[Origin]}"),
        Arguments.of("foreign", LISTED, List.of("https://evil.example"), "{Vary=[Origin]}"),
        Arguments.of("empty", LISTED, List.of(""), "{Vary=[Origin]}"),
        Arguments.of("no origin", LISTED, null, "{Vary=[Origin]}"),
        Arguments.of("twice", LISTED, List.of(APP, APP), "{Vary=[Origin]}"),
        Arguments.of("public", PUBLIC, List.of("null"), "{Access-Control-Allow-Origin=[*]}"),
        Arguments.of("public, no origin", PUBLIC, null, "{Access-Control-Allow-Origin=[*]}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actualResponses")
  void anActualResponseHasExactlyTheHeadersOfThePolicy(
      String name, Grant grant, List<String> origins, String expected) {
    MultivaluedMap<String, Object> headers = responseHeaders();
    headers.add("Access-Control-Allow-Origin", "https://written.by.others");
    headers.add("Access-Control-Allow-Credentials", "true");
    headers.add("Access-Control-Expose-Headers", "X-Others");
    assertTrue(CorsAnswer.isWrittenBy(headers));
    CorsAnswer.writeActual(grant, CorsAnswer.isAllowed(grant, origins), origins, headers);
    assertEquals(expected, new TreeMap<>(headers).toString());
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
            "{Access-Control-Allow-Credentials=[true], Access-Control-Allow-Headers=[X-A, X-B],"
                + " Access-Control-Allow-Methods=[GET, PUT], Access-Control-Allow-Origin=["
                + APP
                + "], Access-Control-Max-Age=[60], Vary=[Origin]}"),
        Arguments.of("foreign", LISTED, List.of("https://evil.example"), "{Vary=[Origin]}"),
        Arguments.of("twice", LISTED, List.of(APP, APP), "{Vary=[Origin]}"),
        Arguments.of(
            "public",
            PUBLIC,
            List.of("null"),
            "{Access-Control-Allow-Methods=[GET, HEAD], Access-Control-Allow-Origin=[*]}"),
        Arguments.of("public, twice", PUBLIC, List.of(APP, APP), "{Vary=[Origin]}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("preflights")
  void aPreflightIsGrantedWholeOrNotAtAll(
      String name, Grant grant, List<String> origins, String expected) {
    MultivaluedMap<String, Object> headers = responseHeaders();
    headers.add("Access-Control-Allow-Methods", "BY, OTHERS");
    headers.add("Access-Control-Expose-Headers", "X-Others");
    CorsAnswer.writePreflight(grant, CorsAnswer.isAllowed(grant, origins), origins, null, headers);
    assertEquals(expected, new TreeMap<>(headers).toString());
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
    CorsAnswer.writeActual(LISTED, true, List.of(APP), headers);
    assertEquals(List.of(after), headers.get("Vary"));
  }

  @Test
  void aPublicPathDoesNotVary() {
    MultivaluedMap<String, Object> headers = responseHeaders();
    headers.add("Vary", "Accept");
    assertFalse(CorsAnswer.isWrittenBy(headers));
    CorsAnswer.writeActual(PUBLIC, true, List.of(APP), headers);
    assertEquals(List.of("Accept"), headers.get("Vary"));
  }
}
