package dev.preflight.cors.internal.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** URL patterns of servlets. */
class UrlPatternTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /report,    /report,        true
          /report,    /report/,       false
          /report,    /report/1,      false
          /assets/*,  /assets,        true
          /assets/*,  /assets/a/b,    true
          /assets/*,  /assetsx,       false
          /assets/*,  /other/assets/, false
          /*,         /anything,      true
          *.css,      /a/style.css,   true
          *.css,      /a.css/b,       false
          *.css,      /style.css.txt, false
          /,          /anything/else, true
          """)
  void matchesAsServletsDo(String pattern, String path, boolean expected) {
    assertEquals(expected, UrlPattern.of(pattern).matches(path));
  }

  @Test
  void theMostSpecificComesFirst() {
    assertEquals(
        List.of("/a/b", "/a/b/*", "/a/*", "/*", "*.css", "/"),
        Stream.of("/", "*.css", "/*", "/a/*", "/a/b", "/a/b/*")
            .map(UrlPattern::of)
            .sorted()
            .map(UrlPattern::text)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "*", "*.", "/a/*/b", "/a*", "a/*", "/a/*.css", "/**"})
  void whatIsNoPatternIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> UrlPattern.of(text));
  }
}
