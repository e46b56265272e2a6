package dev.preflight.fuzz.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A request whose cost is measured.
 *
 * @param method its method
 * @param path its path, of characters that a URI may have
 * @param lines header lines, name and value by turns
 */
record Ask(String method, String path, List<String> lines) {

  /** What containers accept of a header at most, if they are told to; by default it is 8 kB. */
  private static final int LONGEST = 1 << 16;

  /** The JDK's server, which takes the longest heads by default, refuses more lines and more kB. */
  private static final int MOST_LINES = 200;

  private static final int LONGEST_HEAD = 384 << 10;

  private static final String[] NAMES = {
    "Origin", "Origin", "Access-Control-Request-Headers", "Access-Control-Request-Method", "Host"
  };
  private static final String[] PIECES = {
    "https://",
    "http://",
    "://",
    "*",
    "*.",
    ".",
    "[",
    "]",
    "!",
    ":",
    "::",
    "/",
    "//",
    ",",
    ", ",
    " ",
    "\t",
    ";",
    "a",
    "A",
    "-",
    "_",
    "@",
    "%",
    "\\",
    "?",
    "#",
    "^",
    "$",
    "(",
    ")",
    "+",
    "{",
    "}",
    "|",
    "x-",
    "xn--",
    "0",
    "1",
    "99999",
    "null",
    "app.example.com",
    ".partner.example",
    "localhost",
    "authorization",
    "\u0000",
    "\u001b",
    "\u00e9",
    "\u00ff",
    "${",
    "regex:",
    "\\.",
    ".*",
    "\"",
    "'",
    "&&",
    "\u2028",
    "0x",
    "127.0.0.1",
    "co.uk",
    "github.io",
    "https://app-7.customer-0.example.com",
    "www."
  };
  private static final String[] PATHS = {
    "/orders",
    "/orders/7",
    "/open",
    "/echo",
    "/expression",
    "/decided",
    "/ports",
    "/mixed",
    "/plain",
    "/admin/7/log",
    "/acme/7",
    "/shelves/1/2",
    "/customers",
    "/nothing"
  };
  private static final String[] PATH_PIECES = {
    "/", ";", "a", ".", "%20", ";a=b", "..", "-", "/7", "~"
  };

  Ask {
    lines = List.copyOf(lines);
  }

  static Ask first(Random random) {
    return new Ask(
        random.nextInt(4) == 0 ? "GET" : "OPTIONS",
        any(random, PATHS),
        List.of(
            "Origin", any(random, "https://*.[[[[!a)", "https://$$$$$$a", "$a{{b}}%c%"),
            "Access-Control-Request-Method", any(random, "PUT", "GET", "x"),
            "Access-Control-Request-Headers", "x-a,x-b"));
  }

  Ask changed(Random random) {
    if (random.nextInt(8) == 0) {
      String longer = path + pieces(random, PATH_PIECES, LONGEST - path.length());
      return new Ask(method, random.nextInt(3) == 0 ? any(random, PATHS) : longer, lines);
    }
    List<String> changed = new ArrayList<>(lines);
    if (random.nextInt(12) == 0) {
      String name = any(random, NAMES);
      int times = random.nextInt(4) == 0 ? 1 + random.nextInt(MOST_LINES) : 1;
      String value = pieces(random, PIECES, LONGEST / times);
      for (int i = times; i > 0 && changed.size() < 2 * MOST_LINES; i--) {
        changed.add(name);
        changed.add(value);
      }
      return new Ask(method, path, changed).orNot(this);
    }
    if (random.nextInt(12) == 0 && changed.size() > 2) {
      int line = 2 * random.nextInt(changed.size() / 2);
      changed.subList(line, line + 2).clear();
      return new Ask(random.nextInt(4) == 0 ? "GET" : "OPTIONS", path, changed);
    }
    int value = 1 + 2 * random.nextInt(changed.size() / 2);
    changed.set(value, edited(random, changed.get(value)));
    return new Ask(method, path, changed).orNot(this);
  }

  /** This, unless it is too long for any container. */
  private Ask orNot(Ask other) {
    return lines.stream().mapToInt(String::length).sum() <= LONGEST_HEAD ? this : other;
  }

  /** This with header lines of another one, which may cost what both do. */
  Ask crossed(Ask other, Random random) {
    List<String> crossed = new ArrayList<>(lines);
    for (int i = 0; i < other.lines.size() && crossed.size() < 2 * MOST_LINES; i += 2) {
      if (random.nextBoolean()) {
        String name = other.lines.get(i);
        int own = lines.indexOf(name);
        if (own % 2 == 0 && own < crossed.size()) {
          crossed.set(own + 1, other.lines.get(i + 1));
        } else {
          crossed.addAll(other.lines.subList(i, i + 2));
        }
      }
    }
    return new Ask(method, random.nextBoolean() ? path : other.path, crossed).orNot(this);
  }

  /**
   * What kind of request this is. The dearest of each kind is kept, so that one dear kind does not
   * end the search for others.
   */
  String kind() {
    int longest = 1;
    for (int i = 1; i < lines.size(); i += 2) {
      longest = lines.get(i).length() > lines.get(longest).length() ? i : longest;
    }
    String header = lines.get(longest - 1);
    String first = path.length() < 2 ? path : path.substring(0, path.indexOf('/', 1) + 1);
    boolean known = List.of(PATHS).stream().anyMatch(each -> each.startsWith(first));
    return method
        + ' '
        + (known ? path.substring(0, Math.min(path.length(), 6)) : "?")
        + (path.length() > 400 ? " long " : " ")
        + (path.length() > LONGEST / 2 ? "longer " : "")
        + header
        + (lines.size() > 10 ? " many" : "");
  }

  private static String edited(Random random, String value) {
    int at = random.nextInt(value.length() + 1);
    int end = Math.min(value.length(), at + random.nextInt(1 + value.length() / 2));
    String middle =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> value.substring(at, end).repeat(2 + random.nextInt(6));
          case 2 -> any(random, PIECES);
          default -> pieces(random, PIECES, LONGEST);
        };
    int after = random.nextBoolean() ? at : end;
    String edited = value.substring(0, at) + middle + value.substring(after);
    return edited.length() <= LONGEST ? edited : edited.substring(0, LONGEST);
  }

  /** One or two pieces, over and over. */
  private static String pieces(Random random, String[] pieces, int room) {
    String unit = any(random, pieces) + (random.nextBoolean() ? any(random, pieces) : "");
    int most = Math.max(1, room / unit.length());
    int times = random.nextBoolean() ? 1 + random.nextInt(300) : 1 + random.nextInt(most);
    return unit.repeat(Math.min(most, times)) + any(random, pieces);
  }

  private static String any(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  /** Its shape, with the beginnings of long values. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(method).append(' ').append(shape(path));
    for (int i = 0; i < lines.size(); i += 2) {
      text.append("\n    ").append(lines.get(i)).append(": ").append(shape(lines.get(i + 1)));
    }
    return text.toString();
  }

  private static String shape(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(80, value.length()); i++) {
      char c = value.charAt(i);
      text.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : c);
    }
    return text + (value.length() <= 80 ? "" : "... (" + value.length() + " characters)");
  }
}
