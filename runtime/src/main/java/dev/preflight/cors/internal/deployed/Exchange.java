package dev.preflight.cors.internal.deployed;

import dev.preflight.cors.browser.HeaderLines;
import dev.preflight.cors.browser.WireResponse;
import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.text.Printable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A request and what came back.
 *
 * @param probe the request
 * @param expected what the manifest says; empty where only the running application knows
 * @param actual what arrived
 */
record Exchange(Probe probe, Optional<WireResponse> expected, WireResponse actual) {

  Optional<String> allowOrigin() {
    return actual.headers().get(CorsHeaders.ALLOW_ORIGIN);
  }

  boolean isDoubled() {
    List<String> values = actual.headers().values(CorsHeaders.ALLOW_ORIGIN);
    return values.size() > 1 || values.stream().anyMatch(value -> value.indexOf(',') >= 0);
  }

  boolean variesByOrigin() {
    return varies(actual.headers());
  }

  static boolean varies(HeaderLines headers) {
    Set<String> names = elements(headers, CorsHeaders.VARY);
    return names.contains("origin") || names.contains("*");
  }

  boolean asksForLogin() {
    int status = actual.status();
    return status == 401
        || status == 407
        || (status == 403 && actual.headers().get("WWW-Authenticate").isPresent());
  }

  /** Those that were compiled and did not arrive. */
  List<String> missing(String header) {
    Set<String> arrived = elements(actual.headers(), header);
    return expected.stream()
        .flatMap(response -> elements(response.headers(), header).stream())
        .filter(name -> !arrived.contains(name) && !arrived.contains("*"))
        .toList();
  }

  /** Those that arrived and were not compiled. */
  List<String> added(String header) {
    Set<String> compiled =
        expected.map(response -> elements(response.headers(), header)).orElse(Set.of());
    return elements(actual.headers(), header).stream()
        .filter(name -> !compiled.contains(name) && !compiled.contains("*"))
        .toList();
  }

  /** Methods are compared by case, but no list differs in nothing else. */
  private static Set<String> elements(HeaderLines headers, String name) {
    Set<String> elements = new TreeSet<>();
    headers
        .get(name)
        .ifPresent(
            value ->
                Arrays.stream(value.split(",", -1))
                    .map(each -> each.strip().toLowerCase(Locale.ROOT))
                    .filter(each -> !each.isEmpty())
                    .forEach(elements::add));
    return elements;
  }

  /** One line, safe to print. */
  String seen(String detail) {
    return Printable.of(
        probe.subject()
            + " from "
            + probe.origin()
            + ": "
            + actual.status()
            + (detail.isEmpty() ? "" : ", " + detail));
  }
}
