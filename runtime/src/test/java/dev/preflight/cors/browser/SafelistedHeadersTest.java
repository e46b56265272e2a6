package dev.preflight.cors.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as Chromium, Firefox and WebKitGTK were seen to judge them. */
class SafelistedHeadersTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Accept | application/json | true",
        "Accept | text/html;q=\"1\" | false",
        "Accept-Language | de-DE,de;q=0.8 | true",
        "Accept-Language | a@b | false",
        "Content-Language | de_DE | false",
        "Content-Type | text/plain | true",
        "Content-Type | TEXT/PLAIN | true",
        "Content-Type | text/plain; charset=utf-8 | true",
        "Content-Type | text/plain;charset=\"utf-8\" | false",
        "Content-Type | text/plain;x=a@b | false",
        "Content-Type | multipart/form-data; boundary=x | true",
        "Content-Type | application/x-www-form-urlencoded | true",
        "Content-Type | application/json | false",
        "Content-Type | text/json | false",
        "Content-Type | plain | false",
        "Content-Type | ~~ | false",
        "Range | bytes=0-10 | true",
        "Range | bytes=5- | true",
        "Range | bytes=-5 | false",
        "Range | bytes=0-1,3-4 | false",
        "Range | bytes=10-5 | false",
        "Range | items=0-1 | false",
        "Range | bytes= 0-1 | false",
        "Range | bytes=0-99999999999999999999 | false",
        "X-Tenant | 1 | false",
        "Authorization | Basic x | false",
        "User-Agent | x | false",
      })
  void aValueDecidesWhetherTheBrowserAsks(String name, String value, boolean safelisted) {
    assertEquals(safelisted, SafelistedHeaders.isSafelisted(name, value));
  }

  @Test
  void aLongValueIsAskedAbout() {
    assertEquals(
        List.of(true, false),
        List.of(
            SafelistedHeaders.isSafelisted("Accept", "a".repeat(128)),
            SafelistedHeaders.isSafelisted("Accept", "a".repeat(129))));
  }

  @Test
  void linesOfOneNameAreJudgedTogether() {
    HeaderLines lines =
        HeaderLines.NONE.and("Accept", "a".repeat(100)).and("accept", "b".repeat(100));
    assertEquals(List.of("accept"), SafelistedHeaders.unsafeNames(lines));
  }

  @Test
  void namesAreAskedForInLowerCaseSortedAndOnce() {
    HeaderLines lines =
        HeaderLines.NONE
            .and("X-B", "1")
            .and("Authorization", "Basic x")
            .and("Accept", "application/json")
            .and("x-b", "2")
            .and("Content-Type", "application/json")
            .and("Cookie", "a=b")
            .and("X-HTTP-Method-Override", "PUT, trace")
            .and("Sec-Fetch-Mode", "cors");
    assertEquals(
        List.of("authorization", "content-type", "x-b"), SafelistedHeaders.unsafeNames(lines));
  }
}
