package dev.preflight.cors.internal.host;

import org.jspecify.annotations.Nullable;

/**
 * The encoding of <a href="https://www.rfc-editor.org/rfc/rfc3492">RFC 3492</a> that stands behind
 * {@code xn--}. Written here because {@link java.net.IDN} passes labels that it cannot decode, and
 * refuses the emoji that browsers accept.
 */
public final class Punycode {

  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;
  private static final int FIRST_CODE_POINT = 128;

  /** Longer than any label; keeps the quadratic insertion of decoding cheap. */
  private static final int LONGEST = 256;

  private Punycode() {}

  /**
   * Decodes.
   *
   * @param encoded what follows {@code xn--}, in lower case
   * @return the label, or {@code null} if nothing is encoded so
   */
  public static @Nullable String decode(String encoded) {
    if (encoded.length() > LONGEST) {
      return null;
    }
    int delimiter = encoded.lastIndexOf('-');
    StringBuilder text = new StringBuilder(encoded.substring(0, Math.max(0, delimiter)));
    long codePoint = FIRST_CODE_POINT;
    int count = text.length();
    long index = 0;
    int bias = FIRST_BIAS;
    int at = delimiter < 0 ? 0 : delimiter + 1;
    while (at < encoded.length()) {
      long before = index;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = at < encoded.length() ? digit(encoded.charAt(at++)) : -1;
        index += digit * weight;
        if (digit < 0 || index > Integer.MAX_VALUE) {
          return null;
        }
        int threshold = threshold(k, bias);
        if (digit < threshold) {
          break;
        }
        weight = Math.min(weight * (BASE - threshold), Integer.MAX_VALUE);
      }
      count++;
      bias = adapt(index - before, count, before == 0);
      codePoint += index / count;
      index %= count;
      if (codePoint > Character.MAX_CODE_POINT || isSurrogate(codePoint)) {
        return null;
      }
      text.insert(text.offsetByCodePoints(0, (int) index), Character.toChars((int) codePoint));
      index++;
    }
    return text.toString();
  }

  /**
   * Encodes.
   *
   * @param label any label without unpaired surrogates
   * @return what follows {@code xn--}, or {@code null} if the label is too long to be one
   */
  public static @Nullable String encode(String label) {
    int[] points = label.codePoints().toArray();
    if (points.length > LONGEST) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    label.codePoints().filter(c -> c < FIRST_CODE_POINT).forEach(out::appendCodePoint);
    int basic = out.length();
    int handled = basic;
    if (basic > 0) {
      out.append('-');
    }
    int codePoint = FIRST_CODE_POINT;
    long delta = 0;
    int bias = FIRST_BIAS;
    while (handled < points.length) {
      int next = Integer.MAX_VALUE;
      for (int point : points) {
        next = point >= codePoint ? Math.min(next, point) : next;
      }
      delta += (long) (next - codePoint) * (handled + 1);
      codePoint = next;
      for (int point : points) {
        if (point < codePoint) {
          delta++;
        } else if (point == codePoint) {
          appendNumber(out, delta, bias);
          bias = adapt(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
      codePoint++;
    }
    return out.toString();
  }

  private static void appendNumber(StringBuilder out, long number, int bias) {
    long rest = number;
    for (int k = BASE; ; k += BASE) {
      int threshold = threshold(k, bias);
      if (rest < threshold) {
        out.append(letter((int) rest));
        return;
      }
      out.append(letter((int) (threshold + (rest - threshold) % (BASE - threshold))));
      rest = (rest - threshold) / (BASE - threshold);
    }
  }

  private static char letter(int digit) {
    return (char) (digit < 26 ? 'a' + digit : '0' + digit - 26);
  }

  private static int digit(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
  }

  private static int threshold(int k, int bias) {
    return Math.max(T_MIN, Math.min(T_MAX, k - bias));
  }

  private static int adapt(long delta, int count, boolean first) {
    long rest = first ? delta / DAMP : delta / 2;
    rest += rest / count;
    int k = 0;
    while (rest > (BASE - T_MIN) * T_MAX / 2) {
      rest /= BASE - T_MIN;
      k += BASE;
    }
    return (int) (k + (BASE - T_MIN + 1) * rest / (rest + SKEW));
  }

  private static boolean isSurrogate(long codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
