package dev.preflight.cors.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.internal.origin.OriginFault;
import dev.preflight.cors.internal.origin.OriginSyntax;
import dev.preflight.cors.rule.Rule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    "a\u05d0, true, begins from left to right and Node accepts it",
    "\u05d0a, false, goes on from left to right",
    "\u05d0a\u05d1, false, from left to right in the middle",
    "1\u05d0, true, begins with a digit and Node accepts it",
    "\u0661\u0627, true, begins with an Arabic digit and Node accepts it",
    "\u0627\u06611, false, digits of both kinds",
    "\u00e9\u0661, true, an Arabic digit in Latin letters and Node accepts it",
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

  @Test
  void refusesNothingThatNodeAccepts() throws IOException {
    List<String> wrong = new ArrayList<>();
    int refused = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("joiners.tsv")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        String decoded =
            line.startsWith("#")
                ? null
                : Punycode.decode(line.substring(InternationalName.PREFIX.length(), tab));
        if (decoded != null && !BidiRule.accepts(decoded)) {
          refused++;
          if (tab < line.length() - 1) {
            wrong.add(line);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(refused > 300, refused + " refused");
  }
}
