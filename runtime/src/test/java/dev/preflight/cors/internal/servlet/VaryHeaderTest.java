package dev.preflight.cors.internal.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code Vary} of several authors. */
class VaryHeaderTest {

  @Test
  void eachNameIsThereOnce() {
    assertEquals("Origin", VaryHeader.merged(List.of(), "Origin"));
    assertEquals(
        "Accept, origin, Accept-Encoding",
        VaryHeader.merged(List.of("Accept, origin", "", "Accept-Encoding"), "Origin"));
  }

  @Test
  void aStarStandsForAll() {
    assertEquals("*", VaryHeader.merged(List.of("Accept, *"), "Origin"));
  }
}
