package dev.preflight.cors.deployments;

import dev.preflight.cors.deployments.wire.WireResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a request must get, by the tables of the CORS protocol and nothing else: a second reading of
 * them, slow and obvious, that shares no code with what it judges.
 */
final class Protocol {

  /** The one origin that every policy of {@link WireResource} allows. */
  static final String ALLOWED = "https://app.example.com";

  private static final String ONLY = "only the allowed origin";
  private static final String WRITERS = "the allowed origin and https://writer.example";
  private static final String EXPRESSION = "https, letters, .example.com";
  private static final String ANY = "any origin";

  /** A policy as its annotation says it, and on which method that stands. */
  private record Policy(
      String bearer,
      String origins,
      boolean credentials,
      String headers,
      String exposed,
      String maxAge) {

    boolean isPublic() {
      return origins.equals(ANY);
    }

    boolean allows(String origin) {
      return switch (origins) {
        case ANY -> true;
        case WRITERS -> origin.equals(ALLOWED) || origin.equals("https://writer.example");
        case EXPRESSION -> origin.matches("https://[a-z]+\\.example\\.com");
        default -> origin.equals(ALLOWED);
      };
    }
  }

  /**
   * A path.
   *
   * @param policies its methods that are shared, under the policy of each
   * @param statuses what each of its methods responds with
   * @param ofClass the policy of the class, which responds where there is no such method
   */
  private record Place(
      Map<String, Policy> policies, Map<String, Integer> statuses, Optional<Policy> ofClass) {

    Place(Map<String, Policy> policies, Map<String, Integer> statuses) {
      this(policies, statuses, Optional.empty());
    }
  }

  private static final Policy PLAIN = new Policy("get", ONLY, false, "", "", "1800");
  private static final Policy LISTED =
      new Policy("listed", ONLY, true, "X-A, X-B", "X-Total", "60");
  private static final Policy WRITE = new Policy("write", WRITERS, false, "", "", "1800");
  private static final Policy PUBLIC = new Policy("any", ANY, false, "", "", "1800");
  private static final Policy EXPRESSED =
      new Policy("expression", EXPRESSION, false, "", "", "1800");
  private static final Policy DECIDED = new Policy("decided", ONLY, true, "*", "", "1800");
  private static final Policy OWN_OPTIONS = new Policy("ownOptions", ONLY, false, "", "", "1800");

  private static final Map<String, Place> PLACES = places();

  private Protocol() {}

  private static Map<String, Place> places() {
    Map<String, Integer> get = Map.of("GET", 200, "OPTIONS", 200);
    Map<String, Place> places = new LinkedHashMap<>();
    places.put(
        "wire/listed",
        new Place(
            Map.of("GET", LISTED, "HEAD", LISTED, "PUT", WRITE),
            Map.of("GET", 200, "PUT", 204, "DELETE", 204, "OPTIONS", 200)));
    places.put("wire/any", new Place(Map.of("GET", PUBLIC, "HEAD", PUBLIC), get));
    places.put("wire/expression", new Place(Map.of("GET", EXPRESSED, "HEAD", EXPRESSED), get));
    places.put("wire/decided", new Place(Map.of("GET", DECIDED, "HEAD", DECIDED), get));
    places.put("wire/closed", new Place(Map.of(), get));
    places.put(
        "wire/options", new Place(Map.of("GET", PLAIN, "HEAD", PLAIN, "OPTIONS", PLAIN), get));
    places.put(
        "wire/own-options",
        new Place(Map.of("GET", PLAIN, "HEAD", PLAIN, "OPTIONS", OWN_OPTIONS), get));
    places.put(
        "wire/x/below", new Place(Map.of("GET", PLAIN, "HEAD", PLAIN), get, Optional.of(PLAIN)));
    places.put("built", new Place(Map.of(), Map.of("GET", 200, "DELETE", 200, "OPTIONS", 200)));
    places.put("nowhere", new Place(Map.of(), Map.of()));
    return places;
  }

  static Set<String> paths() {
    return PLACES.keySet();
  }

  /**
   * The response, as {@link RawResponse#cors()} shows it behind the status.
   *
   * @param method the HTTP method
   * @param path one of {@link #paths()}
   * @param origins the values of the {@code Origin} lines as the application gets them
   * @param requestedMethods the same of {@code Access-Control-Request-Method}
   * @param requestedHeaders the same of {@code Access-Control-Request-Headers}
   */
  static String response(
      String method,
      String path,
      List<String> origins,
      List<String> requestedMethods,
      List<String> requestedHeaders) {
    Place place = PLACES.get(path);
    boolean preflight =
        method.equals("OPTIONS") && !origins.isEmpty() && !requestedMethods.isEmpty();
    if (preflight && !place.policies().isEmpty()) {
      return preflight(place, origins, requestedMethods.get(0), requestedHeaders);
    }
    int status =
        place.statuses().isEmpty()
            ? 404
            : place.statuses().getOrDefault(method.equals("HEAD") ? "GET" : method, 405);
    Policy policy = preflight ? null : governing(place, method);
    return (status + " " + actual(policy, origins)).strip();
  }

  /** The policy of a method; of the response to OPTIONS that nobody wrote, that of the path. */
  private static Policy governing(Place place, String method) {
    Policy policy = place.policies().get(method);
    if (policy == null && method.equals("OPTIONS")) {
      return place.policies().get("GET");
    }
    return policy == null && !place.statuses().containsKey(method)
        ? place.ofClass().orElse(null)
        : policy;
  }

  private static String preflight(
      Place place, List<String> origins, String requested, List<String> requestedHeaders) {
    Policy policy = place.policies().getOrDefault(requested, place.policies().get("GET"));
    String origin = origins.size() == 1 ? origins.get(0) : "";
    if (origin.isEmpty() || !policy.allows(origin)) {
      return "403 Vary=Origin;";
    }
    String methods = "";
    for (String each : List.of("GET", "HEAD", "PUT", "OPTIONS")) {
      if (policy.equals(place.policies().get(each))) {
        methods += (methods.isEmpty() ? "" : ", ") + each;
      }
    }
    String headers = policy.headers().equals("*") ? repeated(requestedHeaders) : policy.headers();
    return "204 "
        + (policy.credentials() ? "ACAC=true; " : "")
        + (headers.isEmpty() ? "" : "ACAH=" + headers + "; ")
        + ("ACAM=" + methods + "; ")
        + (policy.isPublic() ? "ACAO=*; " : "ACAO=" + origin + "; ")
        + ("ACMA=" + policy.maxAge() + ";")
        + (policy.isPublic() ? "" : " Vary=Origin;");
  }

  /** With credentials a star is a name like another, so the names asked for stand there. */
  private static String repeated(List<String> lines) {
    String names = "";
    for (String name : String.join(",", lines).split(",", -1)) {
      if (name.strip().matches("[A-Za-z0-9-]+")) {
        names += (names.isEmpty() ? "" : ", ") + name.strip();
      }
    }
    return names;
  }

  private static String actual(Policy policy, List<String> origins) {
    if (policy == null) {
      return "";
    }
    if (policy.isPublic()) {
      return "ACAO=*;";
    }
    if (origins.size() != 1 || !policy.allows(origins.get(0))) {
      return "Vary=Origin;";
    }
    return (policy.credentials() ? "ACAC=true; " : "")
        + "ACAO="
        + origins.get(0)
        + "; "
        + (policy.exposed().isEmpty() ? "" : "ACEH=" + policy.exposed() + "; ")
        + "Vary=Origin;";
  }
}
