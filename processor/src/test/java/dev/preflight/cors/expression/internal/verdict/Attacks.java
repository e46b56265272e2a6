package dev.preflight.cors.expression.internal.verdict;

import java.util.Random;

/** What attackers make of a legitimate origin. */
final class Attacks {

  private static final String[] PREFIXES = {"evil", "evil.", "x", "-", "a.b.", "evil-", "www", "."};

  private static final String[] SUFFIXES = {
    ".evil.com",
    "evil",
    ".ac",
    "x",
    "-evil.com",
    ".",
    "..",
    ".com",
    ":1",
    ":65536",
    ":0",
    ":080",
    ":443",
    "/",
    "/.example.com",
    "?",
    "#",
    "@evil.com",
    "%00",
    "\u0000",
    " ",
    "\r\nX: y"
  };

  private static final String[] SCHEMES = {
    "http", "ftp", "file", "HTTPS", "httpss", "javascript", "null", "chrome-extension", "data", ""
  };

  private Attacks() {}

  static String mutated(Random random, String origin) {
    String attack = once(random, origin);
    return random.nextInt(3) == 0 ? once(random, attack) : attack;
  }

  private static String once(Random random, String origin) {
    int host = Math.max(0, origin.indexOf("://") + 3);
    String start = origin.substring(0, host);
    String rest = origin.substring(host);
    return switch (random.nextInt(10)) {
      case 0 -> start + PREFIXES[random.nextInt(PREFIXES.length)] + rest;
      case 1 -> origin + SUFFIXES[random.nextInt(SUFFIXES.length)];
      case 2 -> replaced(random, origin, '.');
      case 3 -> homograph(random, origin);
      case 4 -> start + rest.replaceAll(":\\d*$", "") + ":" + random.nextInt(70_000);
      case 5 -> start + "user:pass@" + rest;
      case 6 -> start + "evil.com@" + rest;
      case 7 -> SCHEMES[random.nextInt(SCHEMES.length)] + "://" + rest;
      case 8 -> start + rest.substring(Math.min(rest.length(), rest.indexOf('.') + 1));
      default -> anywhere(random, origin);
    };
  }

  private static String replaced(Random random, String origin, char what) {
    int at = origin.indexOf(what, random.nextInt(origin.length() + 1));
    char by = "x-/:@0".charAt(random.nextInt(6));
    return at < 0 ? origin + by : origin.substring(0, at) + by + origin.substring(at + 1);
  }

  private static String homograph(Random random, String origin) {
    String latin = "aeocpxi1lA";
    String other = "\u0430\u0435\u043E\u0441\u0440\u0445\u0456l1a";
    int which = random.nextInt(latin.length());
    return origin.replace(latin.charAt(which), other.charAt(which));
  }

  private static String anywhere(Random random, String origin) {
    int at = random.nextInt(origin.length() + 1);
    char c = (char) (' ' + random.nextInt(95));
    return origin.substring(0, at)
        + c
        + origin.substring(Math.min(origin.length(), at + random.nextInt(2)));
  }
}
