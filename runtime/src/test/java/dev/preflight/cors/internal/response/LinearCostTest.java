package dev.preflight.cors.internal.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyDraft;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a request may hold, refusals explained, costs time in proportion to its length. The bound is
 * coarse on purpose: {@value #ROUNDS} times a linear scan takes well under a second on the slowest
 * machine, and {@value #ROUNDS} times a quadratic one of these lengths takes minutes on the
 * fastest.
 */
class LinearCostTest {

  private static final int ROUNDS = 100;
  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final String APP = "https://app.example.com";

  private final CorsOutcomes outcomes = new CorsOutcomes(true);

  private static PathPolicy pathPolicy(PolicyDraft policy) {
    return new PathPolicy(CorsPolicy.proven(policy), "A.java:1", List.of("GET", "HEAD", "PUT"));
  }

  static Stream<Arguments> origins() {
    List<PathPolicy> pathPolicies =
        List.of(
            pathPolicy(CorsPolicy.builder().origins(APP)),
            pathPolicy(
                CorsPolicy.builder().origins("https://*.partner.example", "http://localhost:*")),
            pathPolicy(
                CorsPolicy.builder()
                    .origins(APP, "https://*.a.a.a.partner.example")
                    .allowCredentials(true)
                    .allowedHeaders("*")));
    Map<String, List<String>> hostile =
        Map.of(
            "one label", List.of("https://" + "a".repeat(100_000) + ".partner.example/"),
            "many labels", List.of("https://" + "a.".repeat(50_000) + "partner.example."),
            "a long port", List.of("http://localhost:" + "9".repeat(100_000)),
            "schemes", List.of("://".repeat(33_333)),
            "an allowed origin, repeated", List.of(APP.repeat(4_000)),
            "commas", List.of(",".repeat(100_000)),
            "high bytes", List.of("\u00ff".repeat(100_000)),
            "many lines", Collections.nCopies(10_000, APP));
    return pathPolicies.stream()
        .flatMap(
            pathPolicy ->
                hostile.entrySet().stream()
                    .map(
                        each ->
                            Arguments.of(
                                each.getKey() + ", " + pathPolicy.policy().draft().origins(),
                                pathPolicy,
                                each.getValue())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("origins")
  void anOriginOf100KilobytesIsRefusedInLinearTime(
      String name, PathPolicy pathPolicy, List<String> origins) {
    ContainerRequest request = request(origins, List.of("X-A"));
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          for (int i = 0; i < ROUNDS; i++) {
            assertEquals("{vary=[Origin]}", actual(pathPolicy, request).toString());
            assertEquals("{vary=[Origin]}", preflight(pathPolicy, request).toString());
          }
        });
  }

  static Stream<Arguments> headerLists() {
    int length = 1 << 20;
    return Stream.of(
        Arguments.of("one name", List.of("x".repeat(length)), null),
        Arguments.of("commas", List.of(",".repeat(length)), null),
        Arguments.of("blanks", List.of(" ".repeat(length)), null),
        Arguments.of(
            "blanks between commas", List.of((" ".repeat(100) + ",").repeat(10_000)), null),
        Arguments.of("a name behind blanks", List.of(" ".repeat(length) + "X-A"), null),
        Arguments.of("high bytes", List.of("\u00ff,".repeat(length / 2)), null),
        Arguments.of("many lines", Collections.nCopies(100_000, ","), null),
        Arguments.of(
            "what is within the limit is repeated",
            List.of("X-A,".repeat(length / 4)),
            String.join(", ", Collections.nCopies(2_048, "X-A"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("headerLists")
  void aListOfAMebibyteIsReadInLinearTime(String name, List<String> lines, String repeated) {
    PathPolicy listed = pathPolicy(CorsPolicy.builder().origins(APP).allowedHeaders("X-A", "X-B"));
    PathPolicy repeating =
        pathPolicy(CorsPolicy.builder().origins(APP).allowCredentials(true).allowedHeaders("*"));
    ContainerRequest request = request(List.of(APP), lines);
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          for (int i = 0; i < ROUNDS; i++) {
            assertEquals(
                List.of("X-A, X-B"), preflight(listed, request).get(CorsHeaders.ALLOW_HEADERS));
            assertEquals(
                repeated == null ? null : List.of(repeated),
                preflight(repeating, request).get(CorsHeaders.ALLOW_HEADERS));
          }
        });
  }

  private static ContainerRequest request(List<String> origins, List<String> requestedHeaders) {
    ContainerRequest request = Requests.from(origins.get(0), "orders");
    request.getHeaders().put("Origin", new ArrayList<>(origins));
    request.getHeaders().put("Access-Control-Request-Method", List.of("PUT"));
    request.getHeaders().put("Access-Control-Request-Headers", requestedHeaders);
    return request;
  }

  private MultivaluedMap<String, Object> actual(PathPolicy pathPolicy, ContainerRequest request) {
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    List<String> origins = request.getHeaders().get("Origin");
    boolean allowed = CorsResponse.isAllowed(request, pathPolicy, origins);
    CorsResponse.writeActual(pathPolicy, allowed, origins, headers);
    outcomes.ofRequest(request, origins, pathPolicy, allowed, headers);
    assertNotNull(headers.remove(CorsOutcomes.EXPLANATION));
    return headers;
  }

  private MultivaluedMap<String, Object> preflight(
      PathPolicy pathPolicy, ContainerRequest request) {
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    List<String> origins = request.getHeaders().get("Origin");
    boolean allowed = CorsResponse.isAllowed(request, pathPolicy, origins);
    PreflightRequest preflight =
        new PreflightRequest(
            origins, "PUT", request.getHeaders().get("Access-Control-Request-Headers"));
    CorsResponse.writePreflight(pathPolicy, allowed, preflight, headers);
    outcomes.ofPreflight(request, preflight, pathPolicy, allowed, Response.noContent());
    return headers;
  }
}
