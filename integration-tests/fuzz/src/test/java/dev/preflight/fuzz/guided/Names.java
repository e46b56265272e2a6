package dev.preflight.fuzz.guided;

import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The lists of names in preflights, read by splitting them. */
final class Names {

  private Names() {}

  static void check(int choice, List<String> lines) {
    boolean everything = (choice & 1) != 0;
    boolean authorization = (choice & 2) != 0;
    boolean credentials = (choice & 4) != 0;
    List<String> allowed = new ArrayList<>(List.of("X-Tenant", "Content-Type"));
    if (everything) {
      allowed = new ArrayList<>(List.of("*"));
    }
    if (authorization) {
      allowed.add("Authorization");
    }
    CorsPolicy policy = policy(allowed, credentials);
    List<String> names = split(lines);
    if (isOrdinary(lines)) {
      String first = null;
      for (String name : names) {
        if (first == null && !name.isEmpty() && !isAllowed(name, allowed)) {
          first = name;
        }
      }
      String found = policy.firstRefused(lines);
      String expected = first != null && first.length() > 64 ? "of more than 64 characters" : first;
      Target.require(Objects.equals(expected, found), expected + " but " + found);
    } else {
      policy.firstRefused(lines);
    }
    String value = policy.allowedHeaders(lines);
    if (everything && credentials) {
      echoed(value, names, authorization, lines);
    } else {
      Target.require(String.join(", ", allowed).equals(value), "instead of the list: " + value);
    }
  }

  private static void echoed(
      String value, List<String> names, boolean authorization, List<String> lines) {
    List<String> expected = new ArrayList<>();
    for (String name : names) {
      // Nobody names a header with a star.
      if (name.matches("[!#$%&'+.^_`|~0-9A-Za-z-]+")
          && (authorization || !name.toLowerCase(Locale.ROOT).equals("authorization"))) {
        expected.add(name);
      }
    }
    String whole = expected.isEmpty() ? null : String.join(", ", expected);
    boolean isShort = lines.stream().mapToInt(String::length).sum() <= 8_192;
    Target.require(
        isShort
            ? Objects.equals(whole, value)
            : value == null || (whole != null && whole.startsWith(value)),
        "echoed " + value + " for " + whole);
  }

  private static CorsPolicy policy(List<String> allowed, boolean credentials) {
    PolicyResult result =
        CorsPolicy.builder()
            .origins("https://app.example.com")
            .allowCredentials(credentials)
            .allowedHeaders(allowed.toArray(String[]::new))
            .compile();
    return ((PolicyResult.Valid) result).policy();
  }

  private static boolean isAllowed(String name, List<String> allowed) {
    return allowed.stream().anyMatch(name::equalsIgnoreCase)
        || (allowed.contains("*") && !name.equalsIgnoreCase("authorization"));
  }

  /** Beyond that, an explanation need not be exact. */
  private static boolean isOrdinary(List<String> lines) {
    List<String> names = split(lines);
    long empty = names.stream().filter(String::isEmpty).count();
    return empty <= 4
        && names.size() - empty <= 32
        && lines.stream().allMatch(line -> line.length() <= 1_024);
  }

  private static List<String> split(List<String> lines) {
    List<String> names = new ArrayList<>();
    for (String line : lines) {
      for (String name : line.split(",", -1)) {
        names.add(name.replaceAll("\\A[ \t]+|[ \t]+\\z", ""));
      }
    }
    return names;
  }
}
