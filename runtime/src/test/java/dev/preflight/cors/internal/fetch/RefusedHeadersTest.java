package dev.preflight.cors.internal.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requested header is named as refused, and which are repeated. */
class RefusedHeadersTest {

  private static String first(String line, String... allowed) {
    return RefusedHeaders.first(List.of(line), List.of(allowed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          x-a              | none
          X-A,x-b          | none
          'x-a ,\tx-b '    | none
          x-c              | x-c
          x-a,x-c,x-d      | x-c
          ' x-c '          | x-c
          x-               | x-
          x-aa             | x-aa
          'x-a x-b'        | x-a x-b
          ''               | none
          ' '              | none
          authorization    | authorization
          """)
  void theFirstNameThatIsNotListedIsRefused(String line, String refused) {
    assertEquals(refused, first(line, "X-A", "X-B"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "x-c, none",
        "authorization, authorization",
        "'x-c,AUTHORIZATION', AUTHORIZATION",
        "authorizatio, none",
      })
  void aStarCoversAllButAuthorization(String line, String refused) {
    assertEquals(refused, first(line, "*"));
    assertEquals(refused, first(line, "*", "X-A"));
    assertNull(first(line, "*", "Authorization"));
  }

  @Test
  void aLongLineIsCutWhereANameEnds() {
    String names = "x-a,".repeat(30);
    String blanks = " ".repeat(1_024 - names.length() - "x-c".length());
    assertEquals("x-c", first(names + blanks + "x-c", "x-a"));
    assertNull(first(names + blanks + " x-c", "x-a"), "what is cut off may be allowed");
    assertNull(first(" ".repeat(1_024) + "x-c", "x-a"));
  }

  @Test
  void theLimitsHoldOverAllLines() {
    assertEquals(
        "x-c",
        RefusedHeaders.first(
            List.of("x-a,".repeat(20), "x-a,".repeat(11) + "x-c"), List.of("x-a")));
    assertNull(
        RefusedHeaders.first(
            List.of("x-a,".repeat(20), "x-a,".repeat(12) + "x-c"), List.of("x-a")));
    assertNull(RefusedHeaders.first(List.of(), List.of("x-a")));
    assertEquals("x-c", RefusedHeaders.first(List.of(",,,,", "x-c"), List.of("x-a")));
    assertNull(first(" , , , , ,x-c", "x-a"), "the fifth blank element");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          x-a                | x-a
          x-a,x-b            | x-a, x-b
          ' x-a ,, x-b,'     | x-a, x-b
          x-a,(b),x-c        | x-a, x-c
          *                  | none
          authorization      | none
          x-a,Authorization  | x-a
          ''                 | none
          """)
  void onlyNamesAreRepeated(String line, String repeated) {
    assertEquals(repeated, RequestedHeaders.echo(List.of(line), false));
  }

  @Test
  void authorizationIsRepeatedIfThePolicyNamesIt() {
    assertEquals(
        "x-a, authorization", RequestedHeaders.echo(List.of("x-a", "authorization"), true));
  }

  @Test
  void namesAreRepeatedUpToALimitOverAllLines() {
    String half = "x".repeat(4_096);
    assertEquals(half + ", " + half, RequestedHeaders.echo(List.of(half, half), false));
    assertEquals(half, RequestedHeaders.echo(List.of(half, "y" + half), false));
    assertEquals(half, RequestedHeaders.echo(List.of(half + "," + half), false));
    assertEquals(half + ", y", RequestedHeaders.echo(List.of(half + ",y," + half, "z"), false));
    assertNull(RequestedHeaders.echo(List.of(half + half + "y"), false));
  }
}
