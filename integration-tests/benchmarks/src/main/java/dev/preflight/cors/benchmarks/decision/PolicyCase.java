package dev.preflight.cors.benchmarks.decision;

import java.util.ArrayList;
import java.util.List;

/** A policy, with an origin that it allows and one that it refuses. */
public enum PolicyCase {
  /** One exact origin. */
  ONE(List.of("https://app.example.com"), "https://app.example.com", "https://app.example.org"),
  /** Six exact origins and three patterns; a pattern is what matches. */
  NINE(
      List.of(
          "https://a.example.com",
          "https://b.example.com",
          "https://c.example.com",
          "https://d.example.com",
          "https://e.example.com",
          "https://f.example.com",
          "https://*.one.example",
          "https://*.two.example",
          "https://*.three.example"),
      "https://shop.three.example",
      "https://shop.three.example.org"),
  /** Two hosts of 253 characters that differ in the first label only. */
  LONG(List.of(longOrigin("aaa"), longOrigin("aab")), longOrigin("aab"), longOrigin("aac")),
  /** 1,000 exact origins. */
  THOUSAND(exact(1_000), "https://host777.example.com", "https://host777.example.org"),
  /** 10,000 exact origins. */
  TEN_THOUSAND(exact(10_000), "https://host7777.example.com", "https://host7777.example.org"),
  /** Every origin, without credentials. */
  ANY(List.of("*"), "https://app.example.com", "none");

  private final List<String> origins;
  private final String allowed;
  private final String refused;

  PolicyCase(List<String> origins, String allowed, String refused) {
    this.origins = origins;
    this.allowed = allowed;
    this.refused = refused;
  }

  private static List<String> exact(int count) {
    List<String> origins = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      origins.add("https://host" + i + ".example.com");
    }
    return origins;
  }

  private static String longOrigin(String label) {
    String rest = ".abcdefghi".repeat(25);
    return "https://" + label + rest.substring(0, 250);
  }

  /** The entries of the policy, in Preflight's notation. */
  public List<String> origins() {
    return origins;
  }

  /** The entries without a {@code *}. */
  public List<String> exactOrigins() {
    return origins.stream().filter(origin -> !origin.contains("*")).toList();
  }

  /** The entries with a {@code *} for subdomains. */
  public List<String> patterns() {
    return origins.stream().filter(origin -> origin.contains("://*.")).toList();
  }

  /** Whether every origin is allowed. */
  public boolean isAny() {
    return this == ANY;
  }

  /** An origin that the policy allows, in a string that no one has hashed yet. */
  public String allowed() {
    return new String(allowed.toCharArray());
  }

  /** An origin that it does not allow; meaningless for {@link #ANY}. */
  public String refused() {
    return new String(refused.toCharArray());
  }
}
