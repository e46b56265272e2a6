package dev.preflight.cors.internal.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "app-*.example.com | '' | http://app-[a-z0-9-]+\\.example\\.com | false | ''",
        "app-*.example.com | * | http://app-[a-z0-9-]+\\.example\\.com(:[0-9]+)? | false | ''",
        "app-*.example.com | 80* | http://app-[a-z0-9-]+\\.example\\.com:80[0-9]* | false | ''",
        "app-*.example.com | 8080 | http://app-[a-z0-9-]+\\.example\\.com:8080 | false | ''",
        "app-*.example.com | ** | http://app-[a-z0-9-]+\\.example\\.com(:[0-9]+)? | false | ''",
        "a.example.com | 80* | http://a\\.example\\.com:80[0-9]* | false | ''",
        "*.a.*.example.com | '' | http://([a-z0-9-]+\\.)+a\\.[a-z0-9-]+\\.example\\.com | false |"
            + " ''",
        "a*.vercel.app | '' | http://a[a-z0-9-]+\\.vercel\\.app | false | 'vercel.app'",
        "*-a.example.com | '' | http://[a-z0-9-]+-a\\.example\\.com | false | ''",
        "a*.example.com. | '' | http://a[a-z0-9-]+\\.example\\.com\\. | false | ''",
        "a*.localhost | '' | http://a[a-z0-9-]+\\.localhost | true | ''"
      })
  void whatAStarMeans(
      String host, String port, String expression, boolean loopback, String suffix) {
    WildcardExpression found =
        Objects.requireNonNull(WildcardExpression.of("http", host, port), host);
    assertEquals(expression, found.expression());
    assertEquals(loopback, found.loopback());
    assertEquals(suffix, found.suffix());
    assertEquals("https" + expression.substring(4), found.overHttps().expression());
  }

  @ParameterizedTest
  @CsvSource({
    "app-*.example.com, 8*8*8*8*8",
    "app-*.example.com, 0*",
    "app-*.example.com, *0",
    "a-*.com, ''",
    "*.vercel.app, ''",
    "a.*.vercel.app, ''",
    "x*, ''",
    "-*.example.com, ''",
    "a*-.example.com, ''",
    "xn--*.example.com, ''",
    "a*.1.2.3, ''"
  })
  void wouldLetStrangersInOrIsNotClear(String host, String port) {
    assertNull(WildcardExpression.of("https", host, port));
  }

  @Test
  void aStarNeedsRoomInItsLabel() {
    assertNotNull(WildcardExpression.of("https", "a".repeat(61) + "*.example.com", ""));
    assertNull(WildcardExpression.of("https", "a".repeat(62) + "*.example.com", ""));
  }
}
