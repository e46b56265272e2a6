package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

  private static final Set<String> GRANTED = Set.of("GET", "PUT", "REPORT");

  @ParameterizedTest
  @CsvSource({
    "GET, true",
    "POST, true",
    "HEAD, true",
    "PUT, true",
    "REPORT, true",
    "DELETE, false",
    "put, false",
    "PORT, false",
    "REP, false",
    "'', false",
    "' ', false",
    "',', false",
    "', ', false",
    "'GET, PUT', false",
    "'PUT,', false",
  })
  void aMethodIsGrantedIfItIsListedOrSafelisted(String method, boolean granted) {
    assertEquals(
        granted,
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> Refusal.isGranted(method, GRANTED)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void anEmptyMethodIsExplainedAsOne(String method) {
    assertEquals(
        "method-missing (A.java:1): the preflight names no method in"
            + " Access-Control-Request-Method, and a browser always does; fix: find the proxy or"
            + " client that empties the header",
        Refusal.ofMethod(method, GRANTED, "A.java:1").headerText("A.java:1"));
  }
}
