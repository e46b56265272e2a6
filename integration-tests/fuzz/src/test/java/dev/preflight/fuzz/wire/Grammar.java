package dev.preflight.fuzz.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Requests as browsers send them, and as nobody should. The same number gives the same request. */
final class Grammar {

  private static final String[] METHODS = {
    "GET", "HEAD", "PUT", "POST", "DELETE", "PATCH", "OPTIONS"
  };
  private static final String[] ODD_METHODS = {
    "get", "options", "Options", "FOO", "LOCK", "*", "OPTIONS,GET", "x".repeat(300)
  };
  private static final String[] ORIGINS = {
    "https://app.example.com",
    "https://admin.example.com",
    "https://x.partner.example",
    "https://a.b_c.partner.example",
    "https://app-1.example.org",
    "https://app-abcdefgh.example.org:8443",
    "https://x.tenant.example",
    "http://localhost:3000",
    "http://localhost"
  };
  private static final String[] OTHER_ORIGINS = {
    "",
    " ",
    "\t",
    ",",
    "*",
    "null",
    "NULL",
    "https://evil.example",
    "https://",
    "://",
    "https://partner.example",
    "https://.partner.example",
    "https://-.tenant.example",
    "https://[::1]",
    "https://*.partner.example",
    "http://x.tenant.example",
    "http://localhost:80",
    "http://localhost:65536",
    "https://app.example.com, https://app.example.com",
    "https://app.example.com https://evil.example",
    "http://app.example.com/",
    "file://",
    "app://x"
  };
  private static final String[] OTHER_METHODS = {
    "",
    " ",
    "\t",
    ",",
    ", ",
    "*",
    "get",
    "Put",
    "GET, PUT",
    "GET,PUT",
    "FOO",
    "GET\t",
    "\u00e9",
    "\u007f"
  };
  private static final String[] NAMES = {
    "content-type", "x-tenant", "x-page", "authorization", "x-foo", "Content-Type", "AUTHORIZATION"
  };
  private static final String[] ODD_NAMES = {
    "",
    " ",
    "\t",
    "*",
    "x y",
    "x\u00e9",
    "\"x\"",
    "x:y",
    "x-*",
    "(",
    ";",
    "authorization ",
    "\u007f"
  };
  private static final String[] OTHERS = {
    "Accept: */*",
    "Accept: image/png",
    "Accept: text/plain;q=0",
    "Content-Type: application/json",
    "Content-Type: text/plain",
    "Content-Type: ;",
    "Cookie: a=b",
    "Authorization: Bearer x",
    "Accept-Encoding: gzip",
    "Connection: keep-alive",
    "Connection: close",
    "Access-Control-Allow-Origin: *",
    "Access-Control-Request-Private-Network: true",
    "Sec-Fetch-Mode: cors",
    "Vary: Origin",
    "X-HTTP-Method-Override: DELETE",
    "X-Forwarded-Host: app.example.com"
  };

  private final Random random;

  private Grammar(long number) {
    random = new Random(number * 0x9E3779B97F4A7C15L);
  }

  static Request request(long number) {
    return new Grammar(number).request();
  }

  private Request request() {
    boolean preflight = chance(60);
    String method = preflight ? "OPTIONS" : chance(92) ? any(METHODS) : any(ODD_METHODS);
    List<String> lines = new ArrayList<>();
    for (int i = times(preflight ? 96 : 70); i > 0; i--) {
      lines.add(line("Origin", origin()));
    }
    for (int i = times(preflight ? 93 : 15); i > 0; i--) {
      lines.add(line("Access-Control-Request-Method", requestMethod()));
    }
    for (int i = times(40); i > 0; i--) {
      lines.add(line("Access-Control-Request-Headers", requestHeaders()));
    }
    while (chance(25)) {
      lines.add(any(OTHERS));
    }
    String body = chance(15) ? "{}".repeat(1 + random.nextInt(4)) : "";
    for (int i = chance(96) ? 1 : times(50); i > 0; i--) {
      lines.add(line("Host", chance(90) ? "localhost" : host()));
    }
    Collections.shuffle(lines, random);
    return new Request(method, new Targets(random).next(), lines, body);
  }

  private String line(String name, String value) {
    String cased =
        chance(80) ? name : chance(50) ? name.toLowerCase(java.util.Locale.ROOT) : odd(name);
    String before = chance(90) ? " " : any("", "\t", "  \t ");
    return cased + ":" + before + value + (chance(95) ? "" : any(" ", "\t", " \t"));
  }

  private String odd(String name) {
    StringBuilder cased = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      cased.append(chance(50) ? Character.toUpperCase(c) : Character.toLowerCase(c));
    }
    return cased.toString();
  }

  private String origin() {
    if (chance(50)) {
      return any(ORIGINS);
    }
    String origin = chance(60) ? any(ORIGINS) : any(OTHER_ORIGINS);
    for (int i = random.nextInt(3); i > 0; i--) {
      origin = edited(origin);
    }
    return origin;
  }

  private String edited(String value) {
    int at = random.nextInt(value.length() + 1);
    String before = value.substring(0, at);
    String after = value.substring(at);
    String rest = after.isEmpty() ? after : after.substring(1);
    return switch (random.nextInt(9)) {
      case 0 -> before + rest;
      case 1 ->
          before + any("a", ".", "-", ":", "/", "*", "@", "[", ",", "_", "\u00e9", "%41") + rest;
      case 2 ->
          before
              + any("a", ".", "-", ":", "/", "*", "@", " ", "\t", ",", "\u0080", "\u00ff")
              + after;
      case 3 -> before + after.toUpperCase(java.util.Locale.ROOT);
      case 4 -> value + any("/", ".", ":", ":443", ":8443", ":0", "/x", "?", "#", " ", ",");
      case 5 -> any("", "http://", "https://", "x.", "*.") + value;
      case 6 -> before + any("a.", "a", "-", "[", ".").repeat(1 + length()) + after;
      case 7 -> value + any(",", " ", ", ") + any(ORIGINS);
      default -> value.replace("https", any("http", "HTTPS", "https", "wss"));
    };
  }

  private String requestMethod() {
    String method = chance(85) ? any(METHODS) : any(OTHER_METHODS);
    return chance(99) ? method : method.repeat(1 + length());
  }

  private String requestHeaders() {
    if (chance(2)) {
      return any(ODD_NAMES).repeat(1 + length());
    }
    List<String> names = new ArrayList<>();
    for (int i = random.nextInt(chance(95) ? 5 : 60); i > 0; i--) {
      names.add(chance(85) ? any(NAMES) : any(ODD_NAMES));
    }
    String list = String.join(any(",", ", ", ",", "\t,\t", ",,"), names);
    return chance(98) ? list : list + any("x", ",", ", ", "x,").repeat(1 + length());
  }

  private String host() {
    return any(
        "", ",", "a,b", "app.example.com", "localhost:3000", "[::1]", "x:99999", "\u00e9", "x/y");
  }

  private int length() {
    return chance(90) ? random.nextInt(70) : random.nextInt(12_000);
  }

  private int times(int percent) {
    return !chance(percent) ? 0 : chance(93) ? 1 : 2 + random.nextInt(2);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String any(String... values) {
    return values[random.nextInt(values.length)];
  }
}
