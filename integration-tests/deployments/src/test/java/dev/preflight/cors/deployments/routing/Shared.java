package dev.preflight.cors.deployments.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A policy as it was declared, in the words of the test: nothing of it is read from the product.
 */
record Shared(
    List<String> origins,
    boolean credentials,
    List<String> headers,
    List<String> methods,
    int maxAge) {

  static final List<String> ORIGINS =
      List.of("https://one.example", "https://two.example", "https://three.example");

  static Shared random(Random random) {
    boolean any = random.nextInt(6) == 0;
    List<String> origins = any ? List.of("*") : some(random, ORIGINS);
    boolean everyHeader = any && random.nextInt(3) == 0;
    List<String> headers =
        everyHeader ? List.of("*") : some(random, List.of("X-One", "X-Two", "X-Three"));
    List<String> methods =
        random.nextInt(5) == 0
            ? some(random, List.of("GET", "POST", "PUT", "DELETE", "PURGE"))
            : List.of();
    return new Shared(
        origins, !any && random.nextBoolean(), headers, methods, 300 * random.nextInt(3));
  }

  private static List<String> some(Random random, List<String> all) {
    List<String> some = new ArrayList<>(all);
    some.removeIf(each -> random.nextInt(2) == 0);
    return some.isEmpty() ? List.of(all.get(random.nextInt(all.size()))) : List.copyOf(some);
  }

  String annotation() {
    StringBuilder text = new StringBuilder("@CrossOrigin(origins = ").append(list(origins));
    text.append(", allowedHeaders = ").append(list(headers));
    if (credentials) {
      text.append(", allowCredentials = true");
    }
    if (!methods.isEmpty()) {
      text.append(", methods = ").append(list(methods));
    }
    return text.append(", maxAge = ").append(maxAge).append(")").toString();
  }

  private static String list(List<String> entries) {
    return entries.stream().collect(Collectors.joining("\", \"", "{\"", "\"}"));
  }

  boolean allows(String origin) {
    return origins.contains("*") || origins.contains(origin);
  }

  boolean allowsMethod(String method) {
    return methods.isEmpty()
        || methods.contains(method)
        || (method.equals("HEAD") && methods.contains("GET"));
  }

  private boolean allowsHeader(String name) {
    // A method with an entity has Content-Type derived for it.
    return headers.contains("*")
        || headers.stream().anyMatch(name::equalsIgnoreCase)
        || name.equalsIgnoreCase("Content-Type");
  }

  /** What a response grants beyond this policy; empty if nothing. */
  String exceededBy(Granted granted, String method, String origin) {
    if (!allowsMethod(method)) {
      return "the method is not shared";
    }
    if (!allows(origin) || (granted.anyOrigin() && !origins.contains("*"))) {
      return "the origin is not allowed";
    }
    if (granted.credentials() && !credentials) {
      return "credentials are not allowed";
    }
    for (String header : granted.headers()) {
      if (header.equals("*") ? !headers.contains("*") : !allowsHeader(header)) {
        return "the header " + header + " is not allowed";
      }
    }
    return granted.secondsRemembered() > maxAge ? "it is remembered for too long" : "";
  }

  /** Whether the response grants all that this policy does. */
  boolean isExhaustedBy(Granted granted) {
    return granted.credentials() == credentials
        && granted.headers().containsAll(headers)
        && granted.secondsRemembered() == maxAge;
  }
}
