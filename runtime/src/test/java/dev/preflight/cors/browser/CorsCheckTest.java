package dev.preflight.cors.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorsCheckTest {

  private static final String PAGE = "https://app.example.com";

  @ParameterizedTest(name = "{0}, with credentials {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "https://app.example.com | false | -",
        "~ \thttps://app.example.com\t~ | false | -",
        "* | false | -",
        "* | true | ALLOW_ORIGIN_WILDCARD",
        "https://app.example.com | true | CREDENTIALS_NOT_ALLOWED",
        "https://app.example.com/ | false | ALLOW_ORIGIN_INVALID",
        "https://APP.example.com | false | ALLOW_ORIGIN_OTHER",
        "https://app.example.com:8443 | false | ALLOW_ORIGIN_OTHER",
        "https://*.example.com | false | ALLOW_ORIGIN_INVALID",
        "~\"https://app.example.com\"~ | false | ALLOW_ORIGIN_INVALID",
        "null | false | ALLOW_ORIGIN_OTHER",
        "~~ | false | ALLOW_ORIGIN_INVALID",
        "~*, *~ | false | ALLOW_ORIGIN_SEVERAL",
        "https://app.example.com https://b.example | false | ALLOW_ORIGIN_SEVERAL",
      })
  void theValueIsThePagesOwnOriginOrAStar(String value, boolean credentials, String expected) {
    Optional<Blocked> blocked =
        CorsCheck.check(
            PAGE,
            credentials,
            FakeServer.response(200, "access-control-allow-origin:" + value),
            false);
    assertEquals(expected, blocked.map(each -> each.reason().name()).orElse("-"));
  }

  @Test
  void twoLinesAreTwoValuesEvenIfEqual() {
    WireResponse response =
        FakeServer.response(
            200, "Access-Control-Allow-Origin: " + PAGE, "access-control-allow-origin: " + PAGE);
    assertEquals(
        "The 'Access-Control-Allow-Origin' header contains multiple values"
            + " 'https://app.example.com, https://app.example.com', but only one is allowed."
            + " Have the server send the header with a valid value.",
        CorsCheck.check(PAGE, false, response, false).orElseThrow().message());
  }

  @ParameterizedTest(name = "Access-Control-Allow-Credentials: {0}")
  @CsvSource({"true, true", "TRUE, false", "1, false", "'true, true', false"})
  void credentialsNeedExactlyTrue(String value, boolean allowed) {
    WireResponse response =
        FakeServer.response(
            200,
            "Access-Control-Allow-Origin: " + PAGE,
            "Access-Control-Allow-Credentials: " + value);
    assertEquals(allowed, CorsCheck.check(PAGE, true, response, false).isEmpty());
  }

  @Test
  void aHostileValueIsPrintedSafely() {
    WireResponse response =
        FakeServer.response(200, "Access-Control-Allow-Origin: https://a\u001b[31m");
    assertEquals(
        "The 'Access-Control-Allow-Origin' header has a value 'https://a\\u001B[31m' that is not"
            + " equal to the supplied origin. Have the server send the header with a valid value.",
        CorsCheck.check(PAGE, false, response, false).orElseThrow().message());
  }
}
