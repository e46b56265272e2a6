package dev.preflight.cors.internal.host;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Host names outside ASCII: what browsers make of {@code Bücher.example}, and which {@code xn--}
 * labels they accept. This is <a href="https://www.unicode.org/reports/tr46/">UTS 46</a> without
 * its tables: its mapping is compatibility normalisation, case folding and the removal of invisible
 * characters, all of which the JDK knows.
 */
public final class InternationalName {

  /** What an encoded label starts with. */
  public static final String PREFIX = "xn--";

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private InternationalName() {}

  /**
   * Encodes a host as browsers do.
   *
   * @param host any text
   * @return the host in ASCII, or {@code null} if it cannot be encoded
   */
  public static @Nullable String toAscii(String host) {
    StringBuilder out = new StringBuilder();
    for (String label : mapped(host).split("\\.", -1)) {
      out.append(out.isEmpty() ? "" : ".");
      if (label.chars().allMatch(c -> c < 128)) {
        out.append(label);
      } else {
        String encoded = isLabel(label) ? Punycode.encode(label) : null;
        if (encoded == null) {
          return null;
        }
        out.append(PREFIX).append(encoded);
      }
    }
    return out.toString();
  }

  /**
   * Whether browsers accept an encoded label: it decodes, to something that needs encoding, that is
   * in the mapped form, and that encodes to the same bytes.
   *
   * @param label a label that starts with {@link #PREFIX}, in lower case
   */
  public static boolean isEncodedLabel(String label) {
    String encoded = label.substring(PREFIX.length());
    String decoded = Punycode.decode(encoded);
    return decoded != null
        && decoded.chars().anyMatch(c -> c >= 128)
        && isLabel(decoded)
        && encoded.equals(Punycode.encode(decoded));
  }

  private static boolean isLabel(String label) {
    return label.equals(mapped(label))
        && !isMark(label.codePointAt(0))
        && label.codePoints().allMatch(InternationalName::isAllowed)
        && joinersFollowMarksOrLetters(label)
        && BidiRule.accepts(label);
  }

  private static String mapped(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder folded = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !isIgnored(c))
        .forEach(c -> folded.append(folded(c)));
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }

  private static String folded(int c) {
    if (c == 0x3002) {
      return ".";
    }
    if (c == 0x1E9E) {
      return "ss";
    }
    // The one script whose letters fold to upper case.
    if (c >= 0x13A0 && c <= 0x13F5) {
      return Character.toString(c);
    }
    if (c >= 0xAB70 && c <= 0xABBF) {
      return Character.toString(c - 0xAB70 + 0x13A0);
    }
    if (c >= 0x13F8 && c <= 0x13FD) {
      return Character.toString(c - 8);
    }
    return Character.toString(c).toLowerCase(Locale.ROOT);
  }

  /** Invisible characters that browsers drop while mapping: soft hyphen, variation selectors… */
  private static boolean isIgnored(int c) {
    return c == 0x00AD
        || c == 0x034F
        || c == 0x200B
        || c == 0x2060
        || c == 0x2064
        || c == 0xFEFF
        || (c >= 0x180B && c <= 0x180F && c != 0x180E)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static boolean isAllowed(int c) {
    if (c < 128) {
      return HostName.isHostCharacter((char) c);
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      // What a decoder puts where bytes are no text; UTS 46 disallows it.
      case Character.OTHER_SYMBOL -> c != 0xFFFD;
      // A character that this Java does not know yet may be next year's emoji.
      case Character.UNASSIGNED -> (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
      default -> true;
    };
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** RFC 5892, appendix A: joiners stand after a virama, the non-joiner also between letters. */
  private static boolean joinersFollowMarksOrLetters(String label) {
    int before = 0;
    for (int c : label.codePoints().toArray()) {
      if (c == ZERO_WIDTH_JOINER && !isMark(before)) {
        return false;
      }
      if (c == ZERO_WIDTH_NON_JOINER && !isMark(before) && !Character.isLetter(before)) {
        return false;
      }
      before = c;
    }
    return true;
  }
}
