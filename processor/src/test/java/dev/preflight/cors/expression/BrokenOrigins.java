package dev.preflight.cors.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Origins and patterns with the slips that people make, and what they had in mind. */
final class BrokenOrigins {

  private static final String[] SCHEMES = {"https", "https", "http"};
  private static final String[] DOMAINS = {
    "example.com",
    "shop.co.uk",
    "acme.example",
    "my-site.netlify.app",
    "xn--bcher-kva.example",
    "intranet.internal",
    "a_b.example.org"
  };
  private static final String[] LABELS = {"app", "www", "m", "api-2", "x1", "de"};
  private static final String[] PORTS = {"", "", "", ":8443", ":3000"};

  private BrokenOrigins() {}

  /**
   * A broken value.
   *
   * @param text as it was written
   * @param named origins that the writer would name; empty if nobody can tell
   * @param glob what it may match at most, read as a glob; other hosts are strangers
   */
  record Broken(String text, List<String> named, Pattern glob) {
    @Override
    public String toString() {
      return text;
    }
  }

  static Broken next(Random random) {
    String scheme = pick(random, SCHEMES);
    String domain = pick(random, DOMAINS);
    String port = pick(random, PORTS);
    if (random.nextInt(3) == 0) {
      return starred(random, scheme, domain, port);
    }
    String host = (random.nextBoolean() ? pick(random, LABELS) + "." : "") + domain;
    String origin = scheme + "://" + host + port;
    String text = origin;
    for (int slips = 1 + random.nextInt(2); slips > 0; slips--) {
      text = slipped(random, text);
    }
    return new Broken(text, List.of(origin, "https://" + host + port), exactly(host));
  }

  /** A star in a place where entries have none, with hosts that it was meant for. */
  private static Broken starred(Random random, String scheme, String domain, String port) {
    String label = pick(random, LABELS);
    String[] forms = {
      label + "-*." + domain,
      "*-" + label + "." + domain,
      label + "-*-dev." + domain,
      label + ".*." + domain,
      "*.*." + domain,
      label + "*." + domain,
      "*" + domain,
      "**." + domain,
      label + ".*",
      "*." + label + "-*." + domain,
    };
    String form = forms[random.nextInt(forms.length)];
    List<String> named = new ArrayList<>();
    for (String word : List.of("a1", "x.y", "pr-12.b")) {
      String host = form.replaceAll("\\*+", word);
      named.add(scheme + "://" + host + port);
      named.add("https://" + host + port);
    }
    named.add(scheme + "://a1." + domain + port);
    named.add("https://a1." + domain + port);
    if (form.endsWith("*")) {
      named.clear();
    }
    String glob = Pattern.quote(form).replace("*", "\\E.*\\Q");
    String text = scheme + "://" + form + port;
    String written = random.nextInt(4) == 0 ? slipped(random, text) : text;
    return written.startsWith("^")
        ? new Broken(written, List.of(), Pattern.compile(".*")) // a glob is no expression
        : new Broken(written, named, Pattern.compile(glob));
  }

  private static Pattern exactly(String host) {
    return Pattern.compile(Pattern.quote(host));
  }

  private static String slipped(Random random, String text) {
    int host = text.indexOf("://") + 3;
    if (host < 3 || text.startsWith("^")) {
      return text + " "; // slips upon slips leave nothing that a reader would recognise
    }
    return switch (random.nextInt(18)) {
      case 0 -> text + "/";
      case 1 -> text + "/app/index.html";
      case 2 -> " " + text;
      case 3 -> text + "\n";
      case 4 -> text.substring(0, host) + text.substring(host).toUpperCase(java.util.Locale.ROOT);
      case 5 -> text.replaceFirst("^https", "HTTPS");
      case 6 -> text.replaceFirst("^https", "htps").replaceFirst("^http:", "htp:");
      case 7 -> text.replaceFirst("://", ":/");
      case 8 -> text.replaceFirst("://", ":///");
      case 9 -> text.substring(0, host) + "user:secret@" + text.substring(host);
      case 10 -> text + "?a=b#c";
      case 11 ->
          text.startsWith("https") && !text.matches(".*:\\d+\\W*") ? text + ":443" : text + "/";
      case 12 -> text.replaceFirst("\\.", "..");
      case 13 -> "^" + text.replace(".", "\\.") + "$";
      case 14 -> text + ",";
      case 15 -> text + ";";
      case 16 -> text.startsWith("http") ? text.replaceFirst("://", "//") : text + "/";
      default -> text.replace("/", "\\");
    };
  }

  /** Origins that are not meant, near to what was written. */
  static List<String> strangers(Broken broken, Random random) {
    List<String> hosts =
        List.of(
            "evil.example.net",
            "evilexample.com",
            "example.com.evil.net",
            "x.shop.co.uk",
            "b.c.example.com",
            "other." + pick(random, DOMAINS),
            pick(random, LABELS) + "." + pick(random, DOMAINS),
            pick(random, DOMAINS));
    List<String> strangers = new ArrayList<>();
    for (String host : hosts) {
      if (!broken.glob().matcher(host).matches()) {
        strangers.add("https://" + host);
        strangers.add("http://" + host);
      }
    }
    return strangers;
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }
}
