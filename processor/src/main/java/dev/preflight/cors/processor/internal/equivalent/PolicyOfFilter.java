package dev.preflight.cors.processor.internal.equivalent;

import dev.preflight.cors.internal.fetch.KnownHeaders;
import dev.preflight.cors.internal.fetch.RequestHeaders;
import dev.preflight.cors.internal.fetch.ResponseHeaders;
import dev.preflight.cors.processor.internal.body.HeaderSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The policy that a hand-written filter means, as far as its values are constant.
 *
 * @param origins the origins; a placeholder for them if they are not constant
 * @param methods the methods, unless they are all
 * @param allowedHeaders the request headers, those that need permission
 * @param exposedHeaders the response headers, those that need exposing
 * @param credentials whether it allows credentials
 * @param maxAge the seconds, as written; empty if not set
 */
public record PolicyOfFilter(
    List<String> origins,
    List<String> methods,
    List<String> allowedHeaders,
    List<String> exposedHeaders,
    boolean credentials,
    String maxAge) {

  private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s,]+");

  /** What to put in for origins that the filter computes. */
  private static final String YOURS = "https://app.example.com";

  /** The longest time that any browser remembers a preflight. */
  private static final long LONGEST = 86_400;

  /**
   * Reads the headers of the protocol that a filter sets.
   *
   * @param texts all texts in it: a list of origins, if it has one, is among them
   */
  public static PolicyOfFilter of(List<HeaderSet> sets, Set<String> texts) {
    boolean credentials = values(sets, "access-control-allow-credentials").contains("true");
    List<String> headers =
        list(
            sets,
            "access-control-allow-headers",
            name -> RequestHeaders.needsPermission(name) && !KnownHeaders.isOfResponsesOnly(name));
    return new PolicyOfFilter(
        origins(sets, texts, credentials),
        list(sets, "access-control-allow-methods", PolicyOfFilter::isGranted),
        headers,
        list(
            sets,
            "access-control-expose-headers",
            name -> ResponseHeaders.needsExposing(name) && !KnownHeaders.isOfRequestsOnly(name)),
        credentials,
        maxAge(values(sets, "access-control-max-age")));
  }

  private static List<String> origins(
      List<HeaderSet> sets, Set<String> texts, boolean credentials) {
    Set<String> constant = values(sets, "access-control-allow-origin");
    List<String> origins =
        constant.stream().filter(value -> ORIGIN.matcher(value).matches()).toList();
    if (!origins.isEmpty()) {
      return origins;
    }
    if (constant.contains("*") && !credentials) {
      return List.of("*");
    }
    List<String> written =
        texts.stream().filter(text -> ORIGIN.matcher(text).matches()).sorted().toList();
    return written.isEmpty() ? List.of(YOURS) : written;
  }

  /** HEAD comes with GET, and preflights are handled without being granted. */
  private static boolean isGranted(String method) {
    return !method.equals("OPTIONS") && !method.equals("HEAD");
  }

  private static String maxAge(Set<String> values) {
    return values.stream()
        .filter(value -> value.matches("[0-9]{1,12}"))
        .map(PolicyOfFilter::atMost)
        .findFirst()
        .orElse("");
  }

  /** Seconds, no more of them than any browser remembers. */
  static String atMost(String seconds) {
    return String.valueOf(Math.min(LONGEST, Long.parseLong(seconds)));
  }

  private static List<String> list(
      List<HeaderSet> sets, String header, Predicate<String> isWorthSaying) {
    Set<String> all = new LinkedHashSet<>();
    for (String value : values(sets, header)) {
      for (String each : value.split(",", -1)) {
        String name = each.strip();
        if (!name.isEmpty() && (name.equals("*") || isWorthSaying.test(name))) {
          all.add(name);
        }
      }
    }
    return List.copyOf(all);
  }

  private static Set<String> values(List<HeaderSet> sets, String header) {
    Set<String> values = new LinkedHashSet<>();
    for (HeaderSet set : sets) {
      if (set.name().equalsIgnoreCase(header)) {
        set.values().ifPresent(values::addAll);
      }
    }
    return values;
  }

  /** The annotation, to be copied. */
  public String annotation() {
    List<String> members = new ArrayList<>();
    members.add("origins = " + array(origins));
    addTo(members, "methods", methods);
    addTo(members, "allowedHeaders", allowedHeaders);
    addTo(members, "exposedHeaders", exposedHeaders);
    if (credentials) {
      members.add("allowCredentials = true");
    }
    if (!maxAge.isEmpty()) {
      members.add("maxAge = " + maxAge);
    }
    return "@CrossOrigin(" + String.join(", ", members) + ")";
  }

  private void addTo(List<String> members, String member, List<String> values) {
    boolean all = values.contains("*");
    if (all && member.equals("methods")) {
      return;
    }
    // With credentials a star is a name like another, and what the code reads is allowed anyway.
    if (!values.isEmpty() && !(all && credentials)) {
      members.add(member + " = " + (all ? "\"*\"" : array(values)));
    }
  }

  private static String array(List<String> values) {
    String quoted = values.stream().map(PolicyOfFilter::literal).collect(Collectors.joining(", "));
    return values.size() == 1 ? quoted : "{" + quoted + "}";
  }

  private static String literal(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
