package dev.preflight.cors.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.IDNA;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** International names, held against ICU's UTS 46 with the options of the URL standard. */
class InternationalNameTest {

  private static final int NAMES = 100_000;

  private static final IDNA ICU =
      IDNA.getUTS46Instance(IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.NONTRANSITIONAL_TO_ASCII);

  /** What the URL standard does not look at: CheckHyphens and VerifyDnsLength are false. */
  private static final Set<IDNA.Error> OF_NO_CONCERN =
      EnumSet.of(
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.HYPHEN_3_4,
          IDNA.Error.EMPTY_LABEL,
          IDNA.Error.LABEL_TOO_LONG,
          IDNA.Error.DOMAIN_NAME_TOO_LONG);

  private static final String[] PARTS = {
    "a",
    "b",
    "1",
    "-",
    "_",
    "x",
    "\u00e9",
    "\u0436",
    "\u4f8b",
    "\u05d0",
    "\u05d1",
    "\u0627",
    "\u0628",
    "\u062f",
    "\u0640",
    "\u0710",
    "\u0712",
    "\u07ca",
    "\u0915",
    "\u0917",
    "\u1820",
    "\u06f1",
    "\u0663",
    "\u05b0",
    "\u064e",
    "\u0301",
    "\u093c",
    "\u094d",
    "\u09cd",
    "\u1039",
    "\u200c",
    "\u200d",
    "\ud83d\udca9",
    "xn--",
    "\u00b7",
    "\u30fb",
    "\u2260"
  };

  @Test
  void acceptsTheLabelsThatIcuAccepts() {
    Random random = new Random(20261126);
    List<String> wrong = new ArrayList<>();
    int accepted = 0;
    for (int i = 0; i < NAMES; i++) {
      List<String> labels = new ArrayList<>();
      for (int k = random.nextInt(3); k >= 0; k--) {
        labels.add(label(random));
      }
      String name = String.join(".", labels);
      boolean ours =
          labels.stream()
                  .filter(label -> label.startsWith(InternationalName.PREFIX))
                  .allMatch(InternationalName::isEncodedLabel)
              && InternationalName.againstBidiRule(name).isEmpty();
      accepted += ours ? 1 : 0;
      if (ours != name.equals(icu(name))) {
        wrong.add(name + " " + ours);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(accepted > NAMES / 10 && accepted < NAMES / 2, accepted + " accepted");
  }

  @Test
  void mapsEveryCharacterAsIcuDoes() {
    List<String> wrong = new ArrayList<>();
    int mapped = 0;
    for (int c = 128; c <= Character.MAX_CODE_POINT; c++) {
      boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      if (surrogate || !Character.isDefined(c)) {
        continue;
      }
      String name = "a" + Character.toString(c) + "b.example";
      String expected = icu(name);
      String ours = InternationalName.toAscii(name);
      mapped += ours == null ? 0 : 1;
      if (!expected.equals(ours == null ? "" : ours) && expected.matches("[a-z0-9._-]*")) {
        wrong.add(Integer.toHexString(c) + " " + expected + " " + ours);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(mapped > 130_000, mapped + " mapped");
  }

  private static String label(Random random) {
    StringBuilder label = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      label.append(
          random.nextInt(12) == 0
              ? Character.toString(128 + random.nextInt(random.nextBoolean() ? 0x3000 : 0x1F000))
              : PARTS[random.nextInt(PARTS.length)]);
    }
    String text = label.toString();
    // The normal form comes from the JDK, which has an order of marks for the characters it knows.
    boolean strange =
        text.codePoints().anyMatch(c -> !Character.isDefined(c) || (c >= 0xD800 && c <= 0xDFFF));
    return strange || text.chars().allMatch(c -> c < 128)
        ? "a" + random.nextInt(9)
        : InternationalName.PREFIX + Punycode.encode(text);
  }

  private static String icu(String name) {
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    ICU.nameToASCII(name, ascii, info);
    return OF_NO_CONCERN.containsAll(info.getErrors()) ? ascii.toString() : "";
  }
}
