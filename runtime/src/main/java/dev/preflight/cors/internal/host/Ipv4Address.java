package dev.preflight.cors.internal.host;

import org.jspecify.annotations.Nullable;

/**
 * IPv4 addresses in all the forms that browsers read ({@code 127.1}, {@code 0x7f.0.0.1}, {@code
 * 017700000001}) and the one that they write ({@code 127.0.0.1}), as in the <a
 * href="https://url.spec.whatwg.org/#concept-ipv4-parser">URL standard</a>.
 */
public final class Ipv4Address {

  private static final int PARTS = 4;
  private static final long LARGEST = 0xFFFF_FFFFL;
  private static final long FAILURE = -1;

  private Ipv4Address() {}

  /**
   * Whether a host is an IPv4 address or nothing: the URL standard's "ends in a number".
   *
   * @param host in lower case
   */
  public static boolean endsInNumber(String host) {
    int end = host.endsWith(".") ? host.length() - 1 : host.length();
    String last = host.substring(host.lastIndexOf('.', end - 1) + 1, end);
    return isDigits(last) || (last.startsWith("0x") && number(last) != FAILURE);
  }

  /** The address as browsers write it, or {@code null} if they refuse it. */
  public static @Nullable String canonical(String host) {
    String[] parts =
        (host.endsWith(".") ? host.substring(0, host.length() - 1) : host).split("\\.", -1);
    if (parts.length > PARTS) {
      return null;
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      long part = number(parts[i]);
      boolean last = i == parts.length - 1;
      // The last part fills all bytes that the parts before it left.
      long limit = last ? LARGEST >> (8 * i) : 255;
      if (part == FAILURE || part > limit) {
        return null;
      }
      address |= last ? part : part << (8 * (PARTS - 1 - i));
    }
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /** Decimal, octal after {@code 0}, hexadecimal after {@code 0x}; {@code 0x} alone is zero. */
  private static long number(String part) {
    if (part.isEmpty()) {
      return FAILURE;
    }
    int radix = part.startsWith("0x") ? 16 : part.startsWith("0") ? 8 : 10;
    long value = 0;
    for (int i = radix == 16 ? 2 : 0; i < part.length(); i++) {
      int digit = part.charAt(i) < 128 ? Character.digit(part.charAt(i), radix) : -1;
      if (digit < 0) {
        return FAILURE;
      }
      value = Math.min(value * radix + digit, LARGEST + 1);
    }
    return value;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
