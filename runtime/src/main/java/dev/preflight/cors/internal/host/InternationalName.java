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

  private static final int FINAL_SIGMA = 0x3C2;

  /** What browsers read as a full stop, besides the one of ASCII. */
  private static final String FULL_STOPS = "\u3002\uff0e\uff61";

  /** First and last of each run; a test holds them against ICU. */
  private static final int[] IGNORED = {
    0xAD, 0xAD, 0x34F, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200B,
    0x2060, 0x2064, 0x206A, 0x206F, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0x1BCA0, 0x1BCA3, 0x1D173,
    0x1D17A, 0xE0100, 0xE01EF
  };

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
    Kind first = IdnaTable.kind(label.codePointAt(0));
    return first != null
        && !first.isMark()
        && !label.startsWith(PREFIX)
        && Normalizer.isNormalized(label, Normalizer.Form.NFC)
        && isAllowed(label)
        && JoinerRule.accepts(label.codePoints().toArray());
  }

  private static String mapped(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder mapped = new StringBuilder(text.length());
    text.codePoints().forEach(c -> mapped.append(mapped(c)));
    return Normalizer.normalize(mapped, Normalizer.Form.NFC);
  }

  private static String mapped(int c) {
    if (c == FINAL_SIGMA) {
      return Character.toString(c); // of which only a compatibility form becomes a usual sigma
    }
    if (FULL_STOPS.indexOf(c) >= 0) {
      return ".";
    }
    String compatible = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    if (c != '.' && compatible.indexOf('.') >= 0) {
      return Character.toString(c); // digits with a full stop and the like, which are refused
    }
    StringBuilder folded = new StringBuilder();
    compatible.codePoints().filter(part -> !isIgnored(part)).forEach(p -> folded.append(folded(p)));
    return folded.toString().replace((char) FINAL_SIGMA, '\u03c3');
  }

  /** Full case folding, by way of the upper case; what may stand in a label is left alone. */
  private static String folded(int c) {
    String character = Character.toString(c);
    if (isAllowed(character)) {
      return character;
    }
    String upper = character.toUpperCase(Locale.ROOT);
    // Cherokee is the one script whose letters fold to upper case.
    return isAllowed(upper) ? upper : upper.toLowerCase(Locale.ROOT);
  }

  private static boolean isAllowed(String text) {
    return text.codePoints().allMatch(c -> IdnaTable.kind(c) != null);
  }

  /** Invisible characters that browsers drop while mapping: soft hyphen, variation selectors… */
  private static boolean isIgnored(int c) {
    for (int i = 0; i < IGNORED.length; i += 2) {
      if (c >= IGNORED[i] && c <= IGNORED[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
