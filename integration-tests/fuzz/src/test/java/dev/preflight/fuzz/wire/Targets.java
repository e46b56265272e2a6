package dev.preflight.fuzz.wire;

import java.util.Random;

/** Request targets: paths with and without a policy, and spellings that routers disagree about. */
final class Targets {

  private static final String[] PATHS = {
    "/orders",
    "/orders/7",
    "/orders/catalogue",
    "/orders/conflict",
    "/orders/failure",
    "/orders/7/8",
    "/open",
    "/echo",
    "/echo/authorized",
    "/expression",
    "/decided",
    "/ports",
    "/mixed",
    "/plain",
    "/admin/7/log",
    "/admin/7",
    "/acme/7",
    "/acme/7/log",
    "/shelves",
    "/shelves/1",
    "/shelves/1/2",
    "/shelves/1/2/3",
    "/options",
    "/nothing"
  };
  private static final String[] ODD = {
    "*",
    "/",
    "//",
    "/..",
    "/.",
    "/;",
    "/%",
    "/%00",
    "/%2e%2e/orders",
    "http://localhost/orders",
    "http://app.example.com/orders/7",
    "/\u00e9",
    "?",
    "/?/orders",
    "orders",
    "/#",
    "/application.wadl"
  };
  private static final String[] INSERTS = {
    ";", ";a=b", ";a=b;c", "/", "//", "/./", "/../", "/x/..", "%2F", "%2f", "%3B", "%20", ".", "%",
    "%zz", "%00", "%C3%A9", "\u00e9", "?a=b", "?", "#", "\\", ",", "+", "{", "}", "[", "~", ":",
    "@", "%2e", "&", "|"
  };

  private final Random random;

  Targets(Random random) {
    this.random = random;
  }

  String next() {
    if (random.nextInt(100) < 2) {
      return ODD[random.nextInt(ODD.length)];
    }
    String path = PATHS[random.nextInt(PATHS.length)];
    if (random.nextInt(100) < 65) {
      return path;
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      path = edited(path);
    }
    return path;
  }

  private String edited(String path) {
    int at = random.nextInt(path.length() + 1);
    String before = path.substring(0, at);
    String after = path.substring(at);
    return switch (random.nextInt(6)) {
      case 0 -> path + INSERTS[random.nextInt(INSERTS.length)];
      case 1 -> path + "/";
      case 2 -> before + (after.isEmpty() ? "" : encoded(after));
      case 3 -> before + ";" + "v".repeat(random.nextInt(3)) + after;
      case 4 ->
          path.replaceFirst(
              "(.)/",
              "$1"
                  + java.util.regex.Matcher.quoteReplacement(
                      INSERTS[random.nextInt(INSERTS.length)])
                  + "/");
      default -> before + INSERTS[random.nextInt(INSERTS.length)] + after;
    };
  }

  private static String encoded(String text) {
    return String.format("%%%02x", (int) text.charAt(0)) + text.substring(1);
  }
}
