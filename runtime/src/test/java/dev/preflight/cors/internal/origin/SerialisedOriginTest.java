package dev.preflight.cors.internal.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a decider may be asked about. */
class SerialisedOriginTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example",
        "http://a.example:8080",
        "http://[::1]:3000",
        "http://127.0.0.1:3000",
        "a://h",
        "z://h",
        "az019+-.://h",
        "app://.",
        "app://!~",
        "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
      })
  void aBrowserSends(String origin) {
    assertTrue(SerialisedOrigin.isOne(origin));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "://h",
        "a:/h",
        "1a://h",
        "+a://h",
        "-a://h",
        ".a://h",
        "A://h",
        "aZ://h",
        "`://h",
        "{://h",
        "a/://h",
        "a:1://h",
        "a*://h",
        "a,://h",
        "a //://h",
        "app://",
        "app://a b",
        "app://a\u007f",
        "app://a\u001f",
        "app://\u00e9",
        "app://a*",
        "https://",
        "https://a*b.example",
        "https://a.example/",
        "https://a.example,",
        "https://a@b.example",
        "https://A.example",
        "https://a.example:443"
      })
  void noBrowserSends(String value) {
    assertFalse(SerialisedOrigin.isOne(value));
  }

  @Test
  void theLongestIsNotLonger() {
    assertTrue(SerialisedOrigin.isOne("app://" + "a".repeat(253)));
    assertFalse(SerialisedOrigin.isOne("app://" + "a".repeat(254)));
    assertFalse(SerialisedOrigin.isOne("app://" + "a".repeat(SerialisedOrigin.LONGEST)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, true, false",
    "http://a.example, false, false",
    "http://localhost:3000, true, false",
    "http://a.localhost, true, false",
    "http://a.localhost., true, false",
    "http://alocalhost, false, false",
    "http://127.0.0.1, true, false",
    "http://127.0.0.1.example, false, false",
    "http://[::1]:3000, true, false",
    "http://[::2], false, false",
    "app://localhost, false, true",
    "capacitor://localhost, false, true"
  })
  void whoCanAlterThePage(String origin, boolean secure, boolean application) {
    assertEquals(secure, SerialisedOrigin.isSecure(origin));
    assertEquals(application, SerialisedOrigin.isApplication(origin));
  }
}
