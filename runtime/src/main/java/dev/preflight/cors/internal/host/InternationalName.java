package dev.preflight.cors.internal.host;

import dev.preflight.cors.internal.host.IdnaTable.Kind;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Host names outside ASCII: what browsers make of {@code Bücher.example}, and which {@code xn--}
 * labels they accept: <a href="https://www.unicode.org/reports/tr46/">UTS 46</a> with the URL
 * standard's options. {@link IdnaTable} says which characters may stand in a label. The mapping to
 * them is compatibility normalisation, case folding and the removal of invisible characters, all of
 * which the JDK knows; what an older JDK does not map is then in no table, and refused.
 */
public final class InternationalName {

  /** What an encoded label starts with. */
  public static final String PREFIX = "xn--";

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
    String name = out.toString();
    return againstBidiRule(name).isPresent() ? null : name;
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

  /**
   * The label for which browsers refuse a name that holds letters from right to left.
   *
   * @param name in ASCII, of labels that are each well formed
   * @return the label as it stands there, or empty if there is none
   */
  public static Optional<String> againstBidiRule(String name) {
    if (!name.contains(PREFIX)) {
      return Optional.empty();
    }
    List<String> labels = List.of(name.split("\\.", -1));
    List<String> decoded = labels.stream().map(InternationalName::decoded).toList();
    return BidiRule.violation(decoded).map(label -> labels.get(decoded.indexOf(label)));
  }

  private static String decoded(String label) {
    String decoded =
        label.startsWith(PREFIX) ? Punycode.decode(label.substring(PREFIX.length())) : null;
    return decoded == null ? label : decoded;
  }

  private static boolean isLabel(String label) {
    int[] characters = label.codePoints().toArray();
    for (int character : characters) {
      if (IdnaTable.kind(character) == null) {
        return false;
      }
    }
    Kind first = IdnaTable.kind(characters[0]);
    return first != null
        && !first.isMark()
        && !label.startsWith(PREFIX)
        && Normalizer.isNormalized(label, Normalizer.Form.NFC)
        && JoinerRule.accepts(characters);
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
}
