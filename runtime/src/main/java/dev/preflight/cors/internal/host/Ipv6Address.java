package dev.preflight.cors.internal.host;

import org.jspecify.annotations.Nullable;

/**
 * IPv6 addresses in all the forms that browsers read and the one that they write: RFC 5952 without
 * a dotted part, as in the <a href="https://url.spec.whatwg.org/#concept-ipv6-parser">URL
 * standard</a>.
 */
public final class Ipv6Address {

  private static final int PIECES = 8;

  private Ipv6Address() {}

  /**
   * The address as browsers write it.
   *
   * @param text what stands between the brackets
   * @return the address without brackets, or {@code null} if it is none
   */
  public static @Nullable String canonical(String text) {
    int[] pieces = parse(text);
    return pieces == null ? null : write(pieces);
  }

  private static int @Nullable [] parse(String text) {
    String hex = withoutDottedPart(text);
    if (hex == null) {
      return null;
    }
    int gap = hex.indexOf("::");
    if (gap < 0) {
      int[] pieces = pieces(hex);
      return pieces != null && pieces.length == PIECES ? pieces : null;
    }
    int[] head = pieces(hex.substring(0, gap));
    int[] tail = pieces(hex.substring(gap + 2));
    if (head == null || tail == null || head.length + tail.length >= PIECES) {
      return null;
    }
    int[] all = new int[PIECES];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(tail, 0, all, PIECES - tail.length, tail.length);
    return all;
  }

  /** Rewrites {@code ::ffff:127.0.0.1} as {@code ::ffff:7f00:1}. */
  private static @Nullable String withoutDottedPart(String text) {
    if (text.indexOf('.') < 0) {
      return text;
    }
    int start = text.lastIndexOf(':') + 1;
    String dotted = text.substring(start);
    // Here, other than in a host, only the canonical form is read.
    if (start == 0 || !dotted.equals(Ipv4Address.canonical(dotted))) {
      return null;
    }
    String[] bytes = dotted.split("\\.", -1);
    return text.substring(0, start)
        + Integer.toHexString(Integer.parseInt(bytes[0]) << 8 | Integer.parseInt(bytes[1]))
        + ":"
        + Integer.toHexString(Integer.parseInt(bytes[2]) << 8 | Integer.parseInt(bytes[3]));
  }

  private static int @Nullable [] pieces(String text) {
    if (text.isEmpty()) {
      return new int[0];
    }
    String[] parts = text.split(":", -1);
    int[] pieces = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isEmpty() || parts[i].length() > 4) {
        return null;
      }
      for (int k = 0; k < parts[i].length(); k++) {
        char c = parts[i].charAt(k);
        int digit = c < 128 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
          return null;
        }
        pieces[i] = pieces[i] << 4 | digit;
      }
    }
    return pieces;
  }

  private static String write(int[] pieces) {
    int gapStart = -1;
    int gapLength = 1;
    for (int i = 0; i < PIECES; i++) {
      int end = i;
      while (end < PIECES && pieces[end] == 0) {
        end++;
      }
      if (end - i > gapLength) {
        gapStart = i;
        gapLength = end - i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PIECES; i++) {
      if (i == gapStart) {
        text.append("::");
        i += gapLength - 1;
      } else {
        if (i > 0 && i != gapStart + gapLength) {
          text.append(':');
        }
        text.append(Integer.toHexString(pieces[i]));
      }
    }
    return text.toString();
  }
}
