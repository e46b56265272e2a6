package dev.preflight.cors.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The table of characters is what ICU says, whose data Firefox and WebKit have too. After an update
 * of ICU, {@code -Dpreflight.idna.rewrite=true} writes it anew.
 */
class IdnaTableTest {

  private static final Path FILE =
      Path.of("src/main/resources/dev/preflight/cors/internal/host/idna.txt");

  private static final int WIDTH = 100;

  /** The mapping of UTS 46: what it leaves alone may stand in a label. */
  private static final Normalizer2 MAPPING =
      Normalizer2.getInstance(null, "uts46", Normalizer2.Mode.COMPOSE);

  @Test
  void theTableIsThatOfIcu() throws IOException {
    String expected = expected();
    if (Boolean.getBoolean("preflight.idna.rewrite")) {
      Files.writeString(FILE, expected);
      return;
    }
    try (InputStream file =
        Objects.requireNonNull(IdnaTable.class.getResourceAsStream("idna.txt"))) {
      assertEquals(
          expected,
          new String(file.readAllBytes(), StandardCharsets.UTF_8),
          "ICU was updated: run this test with -Dpreflight.idna.rewrite=true");
    }
    assertTrue(expected.length() < 8_000, "a small table: " + expected.length());
  }

  @Test
  void everyCharacterIsReadAsItIsWritten() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      IdnaTable.Kind kind = IdnaTable.kind(c);
      String expected = kind(c);
      if (expected.isEmpty()) {
        assertNull(kind, Integer.toHexString(c));
      } else {
        assertEquals(
            expected,
            kind.direction()
                + " "
                + kind.joining()
                + " "
                + (kind.isVirama() ? "mark,virama" : kind.isMark() ? "mark" : "-"),
            Integer.toHexString(c));
      }
    }
  }

  private static String expected() {
    VersionInfo unicode = UCharacter.getUnicodeVersion();
    List<String> kinds = new ArrayList<>(List.of(""));
    StringBuilder runs = new StringBuilder();
    int length = 0;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String kind = kind(c);
      if (!kinds.contains(kind)) {
        kinds.add(kind);
      }
      length++;
      if (c == Character.MAX_CODE_POINT || !kind(c + 1).equals(kind)) {
        runs.append((char) ('A' + kinds.indexOf(kind))).append(length == 1 ? "" : "" + length);
        length = 0;
      }
    }
    StringBuilder text = new StringBuilder();
    text.append("# The characters of host names by UTS #46, Unicode ")
        .append(unicode.getMajor())
        .append('.')
        .append(unicode.getMinor())
        .append(", written by IdnaTableTest.\n")
        .append("# Kinds, from A on: direction, joining type, flags; of A is what browsers refuse")
        .append(" or replace.\n");
    kinds.forEach(kind -> text.append('=').append(kind).append('\n'));
    text.append("# Runs from U+0000 on: a kind, and how many characters if there are several.\n");
    for (int at = 0; at < runs.length(); at += WIDTH) {
      text.append(runs, at, Math.min(runs.length(), at + WIDTH)).append('\n');
    }
    return text.toString();
  }

  /** As a line of the file; of ASCII what we take for a host, which is less than UTS 46 does. */
  private static String kind(int c) {
    boolean allowed =
        c < 128
            ? HostName.isHostCharacter((char) c)
            : !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                && c != 0xFFFD
                && UCharacter.isDefined(c)
                && MAPPING.normalize(Character.toString(c)).equals(Character.toString(c));
    if (!allowed) {
      return "";
    }
    int joining = UCharacter.getIntPropertyValue(c, UProperty.JOINING_TYPE);
    int type = UCharacter.getType(c);
    boolean mark =
        type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK;
    String flags = UCharacter.getCombiningClass(c) == 9 ? "mark,virama" : mark ? "mark" : "-";
    return direction(UCharacter.getDirection(c)) + " " + "UUDLRT".charAt(joining) + " " + flags;
  }

  private static String direction(int direction) {
    return switch (direction) {
      case UCharacterDirection.LEFT_TO_RIGHT -> "LEFT";
      case UCharacterDirection.RIGHT_TO_LEFT, UCharacterDirection.RIGHT_TO_LEFT_ARABIC -> "RIGHT";
      case UCharacterDirection.ARABIC_NUMBER -> "ARABIC_NUMBER";
      case UCharacterDirection.EUROPEAN_NUMBER -> "EUROPEAN_NUMBER";
      case UCharacterDirection.DIR_NON_SPACING_MARK -> "MARK";
      default -> "NEUTRAL";
    };
  }
}
