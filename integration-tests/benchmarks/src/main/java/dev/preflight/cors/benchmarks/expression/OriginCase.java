package dev.preflight.cors.benchmarks.expression;

/** An origin, with a name of thirty letters. */
public enum OriginCase {
  ALLOWED(".example.com"),
  REFUSED(".example.org"),
  /** Not an origin at all; whoever is no browser can send it. */
  MALFORMED("!");

  static final String EXPRESSION = "https://(a|aa)+?\\.example\\.com";

  private final String end;

  OriginCase(String end) {
    this.end = end;
  }

  String origin() {
    return "https://" + "a".repeat(30) + end;
  }

  boolean allowed() {
    return this == ALLOWED;
  }
}
