package dev.preflight.cors.internal.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way of finding the fault of an ordinary origin, compared with the long one. */
final class OrdinaryOriginTest {

  private static final int ENTRIES = 300_000;

  /** Single characters, and what means something where several stand together. */
  private static final String[] PARTS = {
    "a",
    "z",
    "0",
    "9",
    "-",
    ".",
    ":",
    "com",
    "localhost",
    "xn--",
    "127.0.0.1",
    ":443",
    ":80",
    ":8080",
    "65536",
    "null",
    "example",
    "http",
    "https",
    "//"
  };

  @Test
  void bothWaysFindTheSameFault() {
    Random random = new Random(20_261_127);
    int ordinary = 0;
    int faulty = 0;
    for (int i = 0; i < ENTRIES; i++) {
      StringBuilder entry =
          new StringBuilder(random.nextBoolean() ? "https://" : "http://")
              .append(random.nextInt(4) == 0 ? "*." : "");
      for (int part = random.nextInt(6); part >= 0; part--) {
        entry.append(PARTS[random.nextInt(PARTS.length)]);
      }
      String text = entry.toString();
      if (OriginSyntax.isOrdinary(text)) {
        ordinary++;
        OriginFault slow = OriginSyntax.faultOfAny(text);
        faulty += slow == null ? 0 : 1;
        assertEquals(slow, OriginSyntax.fault(text), text);
        assertEquals(slow, OriginSyntax.faultOfForm(text), text);
      }
    }
    assertTrue(ordinary > ENTRIES / 4, "ordinary: " + ordinary);
    assertTrue(faulty > ENTRIES / 20, "faulty: " + faulty);
    assertTrue(ordinary - faulty > ENTRIES / 50, "sound: " + (ordinary - faulty));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "https://*.",
        "https://.example.com",
        "https://*.*.example.com",
        "https://a.example/",
        "https://a.example,b.example",
        "https://a.example https://b.example",
        "https://${key}",
        "https://user@a.example",
        "https://A.example",
        "https://[::1]",
        "https://ä.example",
        "https:\\\\a.example",
        "HTTPS://a.example",
        "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
        "httpss://a.example",
        "a.example"
      })
  void whatIsWrittenOtherwiseGoesTheLongWay(String entry) {
    assertFalse(OriginSyntax.isOrdinary(entry));
  }

  @Test
  void longEntriesGoTheLongWay() {
    assertFalse(OriginSyntax.isOrdinary("https://" + "a".repeat(OriginSyntax.LONGEST_ENTRY)));
    assertTrue(Objects.isNull(OriginSyntax.fault("https://a.example")));
  }
}
