package dev.preflight.fuzz.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a response has to be.
 *
 * @param status its status
 * @param origin {@code Access-Control-Allow-Origin}, like the others {@code null} for none
 * @param credentials {@code Access-Control-Allow-Credentials}
 * @param exposed {@code Access-Control-Expose-Headers}
 * @param maxAge {@code Access-Control-Max-Age}
 * @param methods the names in {@code Access-Control-Allow-Methods}
 * @param headers those in {@code Access-Control-Allow-Headers}, in lower case
 * @param vary the members of {@code Vary}
 */
record Expected(
    int status,
    @Nullable String origin,
    @Nullable String credentials,
    @Nullable String exposed,
    @Nullable String maxAge,
    List<String> methods,
    List<String> headers,
    List<String> vary) {

  /** Names beyond this number of characters need not be repeated. */
  private static final int ECHOED = 8_192;

  static Expected of(RawResponse bare) {
    return new Expected(bare.status(), null, null, null, null, List.of(), List.of(), bare.vary());
  }

  /** What is wrong with a response, or {@code null}. */
  @Nullable String fault(RawResponse response) {
    if (response.status() != status) {
      return "status " + response.status() + " instead of " + status;
    }
    TreeMap<String, List<String>> cors = response.cors();
    String fault =
        first(
            one(cors, "access-control-allow-origin", origin),
            one(cors, "access-control-allow-credentials", credentials),
            one(cors, "access-control-expose-headers", exposed),
            one(cors, "access-control-max-age", maxAge),
            some(cors.remove("access-control-allow-methods"), methods),
            names(cors.remove("access-control-allow-headers"), headers, true));
    if (fault != null) {
      return fault;
    }
    if (!cors.isEmpty()) {
      return "also " + cors;
    }
    return response.vary().equals(vary) ? null : "Vary " + response.vary() + " instead of " + vary;
  }

  private static @Nullable String first(@Nullable String... faults) {
    return Arrays.stream(faults).filter(fault -> fault != null).findFirst().orElse(null);
  }

  private static @Nullable String one(
      TreeMap<String, List<String>> cors, String name, @Nullable String value) {
    List<String> found = cors.remove(name);
    List<String> wanted = value == null ? null : List.of(value);
    return java.util.Objects.equals(found, wanted) ? null : name + " " + found + ", not " + wanted;
  }

  /**
   * Methods of the same policy may be left out where another class has them: the browser asks for
   * those again (docs/decisions/0020-no-more-than-the-method-that-runs.md).
   */
  private static @Nullable String some(@Nullable List<String> found, List<String> wanted) {
    if (found == null) {
      return null;
    }
    if (found.size() != 1) {
      return "names " + found + " instead of " + wanted;
    }
    List<String> names = List.of(found.get(0).split(", ", -1));
    return wanted.containsAll(names) ? null : "names " + names + ", more than " + wanted;
  }

  private static @Nullable String names(
      @Nullable List<String> found, List<String> wanted, boolean anyCase) {
    if (found == null || found.size() != 1) {
      return found == null && wanted.isEmpty() ? null : "names " + found + " instead of " + wanted;
    }
    String line = anyCase ? found.get(0).toLowerCase(Locale.ROOT) : found.get(0);
    List<String> names = new ArrayList<>(List.of(line.split(", ", -1)));
    List<String> sorted = new ArrayList<>(wanted);
    if (String.join(", ", wanted).length() > ECHOED / 2 && names.size() < wanted.size()) {
      return wanted.subList(0, names.size()).equals(names) ? null : "other names than asked for";
    }
    names.sort(null);
    sorted.sort(null);
    return names.equals(sorted) ? null : "names " + names + " instead of " + sorted;
  }
}
