package dev.preflight.cors.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.preflight.cors.internal.origin.OriginFault;
import dev.preflight.cors.internal.origin.OriginSyntax;
import dev.preflight.cors.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels with letters from right to left, as hosts of origins. */
class BidiRuleTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "\u05d0\u05d1, true, Hebrew letters",
    "\u0627\u0628, true, Arabic letters",
    "\u05d01, true, ends in a digit",
    "\u0627\u0661, true, ends in an Arabic digit",
    "\u05d0-\u05d1, true, a hyphen between letters",
    "\u05d0\u05b0, true, ends in a mark",
    "\u00e9, true, Latin letters alone",
    "\u00e9-1, true, Latin letters with a digit",
    "a\u05d0, false, begins from left to right",
    "\u05d0a, false, goes on from left to right",
    "\u05d0a\u05d1, false, from left to right in the middle",
    "1\u05d0, false, begins with a digit",
    "\u0661\u0627, false, begins with an Arabic digit",
    "\u0627\u06611, false, digits of both kinds",
    "\u00e9\u0661, false, an Arabic digit in Latin letters",
    "\u05d0_\u05b0, false, ends in neither letter nor digit",
  })
  void followsTheRule(String label, boolean sound, String why) {
    String origin = "https://xn--" + Punycode.encode(label) + ".example";
    OriginFault fault = OriginSyntax.fault(origin);
    assertEquals(sound, fault == null, origin);
    if (fault != null) {
      assertEquals(Rule.ORIGIN_PUNYCODE, fault.rule());
    }
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "a1, true, begins with a letter and ends in a digit",
    "a-1, true, a hyphen in the middle",
    "a_1, true, an underscore in the middle",
    "1a, false, begins with a digit",
    "a-, false, ends in a hyphen",
    "_a, false, begins with an underscore",
    "xn--9ca, true, a letter from left to right",
  })
  void holdsForTheNeighboursToo(String label, boolean sound, String why) {
    String name = "xn--" + Punycode.encode("\u05d0\u05d1");
    for (String host : List.of(label + "." + name, name + "." + label + ".example")) {
      assertEquals(sound, OriginSyntax.fault("https://" + host) == null, host);
    }
    assertNull(OriginSyntax.fault("https://" + label + ".example"), "a name without such letters");
  }

  @Test
  void saysWhichLabelIsWrong() {
    assertEquals(
        "\"1a\" in a name with letters from right to left, where each label has to begin with a"
            + " letter, end in a letter or digit, and be written in one direction",
        OriginSyntax.fault("https://1a.xn--4dbc.example").detail());
  }
}
