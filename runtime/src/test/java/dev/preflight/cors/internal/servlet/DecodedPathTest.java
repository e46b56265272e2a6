package dev.preflight.cors.internal.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths of requests that the container refused before any filter saw them. */
class DecodedPathTest {

  @ParameterizedTest
  @CsvSource({
    "/api/a,/api/a",
    "/%61pi/a,/api/a",
    "/api;x=1/a;y,/api/a",
    "/a+b,/a+b",
    "/.well-known/x,/.well-known/x",
    "/a%20b,/a b"
  })
  void aPathIsDecodedAndLosesItsParameters(String raw, String expected) {
    assertEquals(expected, DecodedPath.of(raw));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a/../b",
        "/a/%2e%2e/b",
        "/a//b",
        "/a%2Fb",
        "/a%5Cb",
        "/a/;x/b",
        "/%zz",
        "/a/./b"
      })
  void whatContainersReadInDifferentWaysIsNotGuessedAt(String raw) {
    assertNull(DecodedPath.of(raw));
  }
}
