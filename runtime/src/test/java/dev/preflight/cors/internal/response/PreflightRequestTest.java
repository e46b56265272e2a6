package dev.preflight.cors.internal.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.Test;

class PreflightRequestTest {

  private static final List<String> APP = List.of("https://app.example.com");

  private static PreflightRequest read(String method, Map<String, List<String>> headers) {
    ContainerRequest request = Requests.from("replaced", "orders");
    request.getHeaders().clear();
    request.getHeaders().putAll(headers);
    request.setMethod(method);
    return PreflightRequest.of(request);
  }

  @Test
  void isOptionsWithAnOriginAndARequestedMethod() {
    assertEquals(
        new PreflightRequest(APP, "PUT", List.of("x-a,x-b")),
        read(
            "OPTIONS",
            Map.of(
                "Origin", APP,
                "Access-Control-Request-Method", List.of("PUT"),
                "Access-Control-Request-Headers", List.of("x-a,x-b"))));
    assertEquals(
        new PreflightRequest(APP, "PUT", null),
        read("OPTIONS", Map.of("ORIGIN", APP, "access-control-request-method", List.of("PUT"))));
  }

  @Test
  void isNothingElse() {
    List<String> put = List.of("PUT");
    assertNull(read("OPTIONS", Map.of("Origin", APP)));
    assertNull(read("OPTIONS", Map.of("Access-Control-Request-Method", put)));
    assertNull(read("GET", Map.of("Origin", APP, "Access-Control-Request-Method", put)));
    assertNull(read("options", Map.of("Origin", APP, "Access-Control-Request-Method", put)));
  }

  @Test
  void mayHaveEmptyOrRepeatedLines() {
    assertEquals(
        new PreflightRequest(List.of("", "https://a.example"), "", null),
        read(
            "OPTIONS",
            Map.of(
                "Origin", List.of("", "https://a.example"),
                "Access-Control-Request-Method", List.of("", "PUT"))));
    assertNotNull(
        read("OPTIONS", Map.of("Origin", APP, "Access-Control-Request-Method", List.of())));
  }
}
