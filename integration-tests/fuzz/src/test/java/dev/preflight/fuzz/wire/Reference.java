package dev.preflight.fuzz.wire;

import dev.preflight.fuzz.application.Recorder.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the CORS protocol asks for, slowly and without a class of Preflight. What a request is
 * routed to it takes from the same server without Preflight.
 */
final class Reference {

  private static final int BAD_REQUEST = 400;

  private Reference() {}

  /**
   * The responses that are right; more than one where the protocol leaves a choice.
   *
   * @param reading how the server read the request
   * @param routes the resource method behind each HTTP method of this path
   * @param bare the response without Preflight
   */
  static List<Expected> responses(Reading reading, Map<String, String> routes, RawResponse bare) {
    boolean preflight =
        reading.method().equals("OPTIONS")
            && !reading.origins().isEmpty()
            && !reading.requestMethods().isEmpty();
    List<Expected> responses = new ArrayList<>();
    if (preflight) {
      String asked = reading.requestMethods().get(0);
      for (Policy policy : ofMethodOrPath(routes, asked)) {
        responses.add(preflight(policy, reading, routes));
      }
    } else {
      for (Policy policy : ofRequest(reading, routes, bare)) {
        responses.add(actual(policy, reading, bare));
      }
      // Whoever sends OPTIONS without an origin is no script, and may get what there was before.
      if (reading.method().equals("OPTIONS") && reading.origins().isEmpty()) {
        responses.add(Expected.of(bare));
      }
    }
    // A request that is refused before it is matched, for a header that cannot be read, is no
    // one's;
    // that the path is governed may show in Vary.
    if (bare.status() == BAD_REQUEST) {
      responses.add(Expected.of(bare));
      ofPath(routes).forEach(policy -> responses.add(actual(policy, reading, bare)));
    }
    return responses.isEmpty() ? List.of(Expected.of(bare)) : responses;
  }

  private static List<Policy> ofMethodOrPath(Map<String, String> routes, String method) {
    Policy own = policy(routes.get(method));
    return own == null ? ofPath(routes) : List.of(own);
  }

  /** The policy of the class, else any of the path; none where no method has one. */
  private static List<Policy> ofPath(Map<String, String> routes) {
    Set<Policy> any = new LinkedHashSet<>();
    for (String handler : routes.values()) {
      Policy policy = policy(handler);
      if (policy != null) {
        any.add(policy);
      }
    }
    Set<Policy> ofClasses = ofClasses(routes);
    return any.isEmpty() || ofClasses.isEmpty() ? List.copyOf(any) : List.copyOf(ofClasses);
  }

  private static Set<Policy> ofClasses(Map<String, String> routes) {
    Set<Policy> policies = new LinkedHashSet<>();
    for (String handler : routes.values()) {
      Policy policy = Policy.OF_CLASS.get(handler.replaceFirst("\\..*", ""));
      if (policy != null) {
        policies.add(policy);
      }
    }
    return policies;
  }

  private static List<Policy> ofRequest(
      Reading reading, Map<String, String> routes, RawResponse bare) {
    Policy own = policy(reading.handler());
    if (own != null) {
      return List.of(own);
    }
    if (routes.containsValue(reading.handler())) {
      return List.of();
    }
    if (reading.method().equals("OPTIONS") && bare.status() < 300) {
      return ofPath(routes);
    }
    // Where nothing is at this path, nothing governs it.
    if (bare.status() == 404) {
      return List.of();
    }
    String selected = routes.get(reading.method());
    if (selected != null) {
      Policy policy = policy(selected);
      return policy == null ? List.of() : List.of(policy);
    }
    return List.copyOf(ofClasses(routes));
  }

  private static @Nullable Policy policy(@Nullable String handler) {
    return handler == null ? null : Policy.OF_METHOD.get(handler);
  }

  /** A decider is not asked about the server's own pages, which need no permission. */
  private static boolean allows(Policy policy, Reading reading) {
    boolean own = reading.origins().equals(List.of(reading.server()));
    return policy.allows(reading.origins()) && !(policy.equals(Policy.DECIDED) && own);
  }

  private static Expected preflight(Policy policy, Reading reading, Map<String, String> routes) {
    if (!allows(policy, reading)) {
      return new Expected(403, null, null, null, null, List.of(), List.of(), List.of("origin"));
    }
    Set<String> methods = new TreeSet<>();
    routes.forEach(
        (method, handler) -> {
          if (policy.equals(policy(handler))) {
            methods.add(method);
          }
        });
    return new Expected(
        204,
        policy.anyone() ? "*" : reading.origins().get(0),
        policy.credentials() ? "true" : null,
        null,
        policy.maxAge(),
        List.copyOf(methods),
        policy.allowedHeaders(reading.requestHeaders()),
        policy.anyone() ? List.of() : List.of("origin"));
  }

  private static Expected actual(Policy policy, Reading reading, RawResponse bare) {
    boolean allowed = policy.anyone() || allows(policy, reading);
    Set<String> vary = new TreeSet<>(bare.vary());
    if (!policy.anyone()) {
      vary.add("origin");
    }
    return new Expected(
        bare.status(),
        !allowed ? null : policy.anyone() ? "*" : reading.origins().get(0),
        allowed && policy.credentials() ? "true" : null,
        allowed ? policy.exposed() : null,
        null,
        List.of(),
        List.of(),
        List.copyOf(vary));
  }
}
