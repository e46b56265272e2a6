package dev.preflight.cors.policy;

import dev.preflight.cors.internal.host.Punycode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes hosts that are nearly right: names, encoded labels, and addresses in all their forms. */
final class HostGenerator {

  private static final String CHARACTERS = "abcxyz0189-_";
  private static final String STRANGE = "%!$&'()+,;=~\"`{}^|<>";
  private static final String LETTERS = "äéøñřжя例한ไعßς";

  private HostGenerator() {}

  static String host(Random random) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> ipv4(random);
      case 2 -> ipv6(random);
      case 3 -> label(random) + "." + number(random);
      default -> name(random);
    };
  }

  private static String name(Random random) {
    List<String> labels = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      labels.add(label(random));
    }
    labels.add("x" + labels.size());
    return String.join(".", labels) + (random.nextInt(10) == 0 ? "." : "");
  }

  private static String label(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> "xn--" + text(random, CHARACTERS, 8);
      case 1 -> "xn--" + Punycode.encode(text(random, LETTERS, 4) + text(random, "abc", 2));
      case 2 -> "localhost";
      case 3 -> text(random, "ab", 2) + "--" + text(random, "ab1", 2);
      case 4 -> random.nextInt(4) == 0 ? "" : text(random, "a1", 70);
      case 5 -> random.nextInt(3) == 0 ? text(random, CHARACTERS + STRANGE, 6) : "xn--ls8h";
      default -> text(random, CHARACTERS, 10);
    };
  }

  private static String ipv4(Random random) {
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      parts.add(number(random));
    }
    return String.join(".", parts) + (random.nextInt(10) == 0 ? "." : "");
  }

  private static String number(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> "0x" + Integer.toHexString(random.nextInt(70_000));
      case 1 -> "0" + Integer.toOctalString(random.nextInt(300));
      case 2 -> Long.toString(random.nextInt() & 0xFFFF_FFFFL);
      case 3 -> random.nextInt(9) == 0 ? "0x" : "0";
      case 4 -> random.nextInt(9) == 0 ? "08" : "1";
      default -> Integer.toString(random.nextInt(270));
    };
  }

  private static String ipv6(Random random) {
    String[] groups = {"0", "0", "0", "00", "1", "a", "F", "db8", "ffff", "0001", "12345", "g"};
    int[] sizes = {8, 8, 8, 3, 5, 7, 9};
    List<String> parts = new ArrayList<>();
    for (int i = sizes[random.nextInt(sizes.length)]; i > 0; i--) {
      parts.add(groups[random.nextInt(random.nextInt(4) == 0 ? 12 : 9)]);
    }
    if (random.nextBoolean()) {
      parts.set(random.nextInt(parts.size()), "");
    }
    if (random.nextInt(5) == 0) {
      parts.set(parts.size() - 1, random.nextBoolean() ? "127.0.0.1" : "01.2.3.4");
    }
    return "[" + String.join(":", parts) + (random.nextInt(8) == 0 ? ":" : "") + "]";
  }

  private static String text(Random random, String characters, int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(longest); i >= 0; i--) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }
}
