package dev.preflight.cors.internal.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Fetch says about the names of methods and headers. */
class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "get, GET",
    "Put, PUT",
    "dElEtE, DELETE",
    "options, OPTIONS",
    "POST, POST",
    "head, HEAD",
    "patch, patch",
    "PATCH, PATCH",
    "Report, Report",
    "'', ''",
  })
  void browsersWriteSixMethodsInUpperCase(String written, String sent) {
    assertEquals(sent, Methods.normalised(written));
  }

  @ParameterizedTest
  @CsvSource({
    "Cookie, no, no",
    "Host, no, no",
    "Sec-Fetch-Mode, no, no",
    "Proxy-Authorization, no, no",
    "Accept, yes, no",
    "Content-Language, yes, no",
    "User-Agent, yes, no",
    "Last-Event-ID, yes, no",
    "Content-Type, yes, yes",
    "Authorization, yes, yes",
    "X-Tenant, yes, yes",
    "Second, yes, yes",
    "Proxy, yes, yes",
  })
  void aRequestHeaderNeedsPermissionIfAScriptSetsIt(String name, String settable, String asks) {
    assertEquals(settable.equals("no"), RequestHeaders.isForbidden(name));
    assertEquals(asks.equals("yes"), RequestHeaders.needsPermission(name));
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Type, always",
    "Last-Modified, always",
    "Set-Cookie, never",
    "Set-Cookie2, never",
    "Vary, no need",
    "WWW-Authenticate, no need",
    "Access-Control-Allow-Origin, no need",
    "ETag, no need",
    "Location, if exposed",
    "X-Total-Count, if exposed",
  })
  void aResponseHeaderIsRead(String name, String when) {
    assertEquals(when.equals("always"), ResponseHeaders.isSafelisted(name));
    assertEquals(when.equals("never"), ResponseHeaders.isForbidden(name));
    assertEquals(when.equals("if exposed"), ResponseHeaders.needsExposing(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Tenant", "az", "AZ", "09", "!#$%&'+-.^_`|~", "a"})
  void tokensAreNames(String name) {
    assertTrue(Token.isName(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "*", "X-*", "a b", "a:", "a,b", "é", "[", "@", "{", "/", ":", "a\u0000", "()"})
  void nothingElseIs(String name) {
    assertFalse(Token.isName(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X-A, X-B   | write "X-A", "X-B"
          X-A;X-B    | write "X-A", "X-B"
          X-Foo:     | write "X-Foo"
          "X-Foo"    | write "X-Foo"
          ,X-A,      | write "X-A"
          X Tenant   | write "X", "Tenant"
          X-*        | leave it out
          X-A, (b)   | leave it out
          ::         | leave it out
          """)
  void theAdviceIsToWriteTheNamesThatAreInIt(String text, String advice) {
    assertEquals(advice, Token.advice(text.strip(), "leave it out"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X Tenant             | write "X-Tenant"
          Content Type         | write "Content-Type"
          X-Request Id         | write "X-Request-Id"
          X-A X-B              | write "X-A", "X-B"
          Accept Authorization | write "Accept", "Authorization"
          X-A, X B             | write "X-A", "X", "B"
          X (b)                | leave it out
          """)
  void aSpaceInTheNameOfAHeaderMayStandForAHyphen(String text, String advice) {
    assertEquals(advice, Token.headerAdvice(text.strip(), "leave it out"));
  }

  @Test
  void namesAreFoldedWhateverTheLanguageOfTheMachine() {
    assertEquals("X-ID", Token.upperCase("x-id"));
    assertEquals("x-id", Token.lowerCase("X-ID"));
  }
}
