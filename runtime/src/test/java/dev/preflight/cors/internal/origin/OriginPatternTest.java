package dev.preflight.cors.internal.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginPatternTest {

  @ParameterizedTest
  @CsvSource({
    "https://*.example.com, https://a.example.com",
    "https://*.example.com, https://a.b.example.com",
    "https://*.example.com, https://my_app.example.com",
    "https://*.example.com:8443, https://a.example.com:8443",
    "https://*.example.com:*, https://a.example.com",
    "https://*.example.com:*, https://a.example.com:1",
    "https://*.example.com:*, https://a.example.com:65535",
    "https://*.example.com., https://a.example.com.",
    "http://localhost:*, http://localhost",
    "http://localhost:*, http://localhost:3000",
    "http://[::1]:*, http://[::1]",
    "http://[::1]:*, http://[::1]:3000",
    "https://*.example.com, https://az09-_.example.com",
    "https://*.example.com:*, https://a.example.com:80",
    "https://*.example.com:*, https://a.example.com:9",
    "https://*.example.com:*, https://a.example.com:10000",
    "http://*.example.com:*, http://a.example.com:443",
    "http://*.example.com, http://a.example.com",
    "app://*.example:*, app://a.example:80",
    "app://*.example:*, app://a.example:443",
  })
  void admits(String pattern, String origin) {
    assertTrue(OriginPattern.of(pattern).matches(origin));
  }

  @ParameterizedTest
  @CsvSource({
    "https://*.example.com, https://example.com",
    "https://*.example.com, https://.example.com",
    "https://*.example.com, https://evilexample.com",
    "https://*.example.com, https://a.example.com.evil.test",
    "https://*.example.com, https://a..example.com",
    "https://*.example.com, https://A.example.com",
    "https://*.example.com, https://a.example.com:443",
    "https://*.example.com, https://a.example.com:8443",
    "https://*.example.com, https://a.example.com/",
    "https://*.example.com, https://evil.test/.example.com",
    "https://*.example.com, https://evil.test?.example.com",
    "https://*.example.com, https://evil.test#.example.com",
    "https://*.example.com, https://u@a.example.com",
    "https://*.example.com, https://evil.test:80.example.com",
    "https://*.example.com, https://[::1].example.com",
    "https://*.example.com, http://a.example.com",
    "https://*.example.com, https://a.example.com.",
    "https://*.example.com, https://bücher.example.com",
    "https://*.example.com, 'https://a.example.com '",
    "https://*.example.com, https://*.example.com",
    "https://*.example.com, null",
    "https://*.example.com:*, https://a.example.com:",
    "https://*.example.com:*, https://a.example.com:0",
    "https://*.example.com:*, https://a.example.com:443",
    "https://*.example.com:*, https://a.example.com:08",
    "https://*.example.com:*, https://a.example.com:65536",
    "https://*.example.com:*, https://a.example.com:1:2",
    "https://*.example.com:*, https://evil.test:1.example.com",
    "http://localhost:*, http://localhost:80",
    "http://localhost:*, http://localhost:3000/",
    "http://localhost:*, http://localhost.evil.test",
    "http://localhost:*, http://localhost@evil.test",
    "http://localhost:*, http://localhost:3000@evil.test",
    "http://localhost:*, http://localhost:*",
    "http://[::1]:*, http://[::1]evil.test",
    "http://[::1]:*, http://[::1",
    "http://[::1]:*, 'http://[::1]:３000'",
    "https://*.example.com, https://`.example.com",
    "https://*.example.com, https://{.example.com",
    "https://*.example.com, https://a-.b..example.com",
    "https://*.example.com, .example.com",
    "https://*.example.com:*, https://a.example.com:00443",
    "https://*.example.com:*, https://a.example.com:100000",
    "https://*.example.com:*, https://a.example.com:30a0",
    "https://*.example.com:*, https://a.example.com:30/0",
    "http://*.example.com:*, http://a.example.com:80",
    "http://localhost:*, http://localhos",
    "http://localhost:*, http://",
  })
  void refuses(String pattern, String origin) {
    assertEquals(false, OriginPattern.of(pattern).matches(origin));
  }

  @ParameterizedTest
  @CsvSource({
    "https://*.example.com, ''",
    "https://*.example.com:8443, :8443",
    "https://*.example.com:*, :1"
  })
  void aHostIsAtMostAsLongAsTheDnsHolds(String pattern, String port) {
    String labels = "a.".repeat((253 - "example.com".length()) / 2);
    String longest = "https://" + labels + "example.com" + port;
    assertTrue(OriginPattern.of(pattern).matches(longest), longest);
    String longer = longest.replace("//a", "//aa");
    assertFalse(OriginPattern.of(pattern).matches(longer), longer);
  }

  @Test
  void aPatternWithoutASchemeIsRefused() {
    assertEquals(
        "not a pattern: *.example\\u0000",
        assertThrows(IllegalArgumentException.class, () -> OriginPattern.of("*.example\0"))
            .getMessage());
    assertTrue(OriginPattern.isPattern("*.example"));
    assertFalse(OriginPattern.isPattern("https://app.example"));
  }

  /** The same question asked of regular expressions, for origins made of telling pieces. */
  @Test
  void decidesLikeARegularExpression() {
    String[] schemes = {"https://", "http://", "https:", ""};
    String[] labels = {
      "a", "b-1", "x_y", "example", "com", "", "A", "localhost", "*", "[::1]", "u@a"
    };
    String[] ports = {"", "", ":443", ":80", ":8443", ":1", ":0", ":01", ":65536", ":", ":x", "/"};
    String[] patterns = {
      "https://*.example.com",
      "https://*.example.com:*",
      "https://*.example.com:8443",
      "http://*.com:*",
      "http://localhost:*",
      "http://[::1]:*",
      "https://*.com.",
      "http://a.com:*"
    };
    Random random = new Random(20261122);
    int admitted = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder origin =
          new StringBuilder(schemes[random.nextInt(8) % 4 % (i % 5 == 0 ? 4 : 2)]);
      int count = random.nextInt(3);
      for (int k = 0; k < count; k++) {
        origin.append(labels[random.nextInt(labels.length)]).append('.');
      }
      String[] ends = {"example.com", "com", "localhost", "[::1]", "a.com", "example.com."};
      origin.append(ends[random.nextInt(ends.length)]).append(ports[random.nextInt(ports.length)]);
      String pattern = patterns[random.nextInt(patterns.length)];
      boolean expected = model(pattern).matcher(origin).matches();
      assertEquals(
          expected, OriginPattern.of(pattern).matches(origin.toString()), pattern + " " + origin);
      admitted += expected ? 1 : 0;
    }
    assertTrue(admitted > 200, admitted + " admitted");
  }

  private static Pattern model(String pattern) {
    String defaultPort = pattern.startsWith("https") ? "443" : "80";
    String port =
        "(:(?!"
            + defaultPort
            + "$)([1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]))?";
    String regex = Pattern.quote(pattern);
    regex = regex.replace("*.", "\\E([a-z0-9_-]+\\.)+\\Q");
    if (pattern.endsWith(":*")) {
      regex = regex.replace(":*", "\\E" + port + "\\Q");
    }
    return Pattern.compile(regex);
  }
}
