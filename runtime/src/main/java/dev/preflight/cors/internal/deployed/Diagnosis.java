package dev.preflight.cors.internal.deployed;

import dev.preflight.cors.browser.WireResponse;
import dev.preflight.cors.internal.fetch.CorsHeaders;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names what is wrong with responses, the most telling symptom of each one first. */
final class Diagnosis {

  private static final List<String> LISTS =
      List.of(CorsHeaders.ALLOW_METHODS, CorsHeaders.ALLOW_HEADERS);

  private final Map<Symptom, List<String>> seen = new EnumMap<>(Symptom.class);

  /** Origins that were asked for, by which a response out of a cache is recognised. */
  private final Set<String> origins;

  Diagnosis(Set<String> origins) {
    this.origins = origins;
  }

  void add(Symptom symptom, String line) {
    seen.computeIfAbsent(symptom, key -> new ArrayList<>()).add(line);
  }

  List<Finding> findings() {
    return seen.entrySet().stream()
        .map(entry -> new Finding(entry.getKey(), entry.getValue()))
        .toList();
  }

  void look(Exchange exchange) {
    int status = exchange.actual().status();
    if (status == 429) {
      add(Symptom.RATE_LIMITED, exchange.seen(header(exchange, "Retry-After")));
    } else if (exchange.isDoubled()) {
      add(Symptom.DOUBLED_HEADER, exchange.seen(header(exchange, "Access-Control-Allow-Origin")));
    } else if (exchange.probe().preflight()) {
      preflight(exchange);
    } else {
      call(exchange);
    }
  }

  private void preflight(Exchange exchange) {
    int status = exchange.actual().status();
    if (exchange.actual().isRedirect()) {
      add(Symptom.PREFLIGHT_REDIRECTED, exchange.seen(header(exchange, "Location")));
    } else if (exchange.asksForLogin()) {
      add(Symptom.PREFLIGHT_NEEDS_LOGIN, exchange.seen(header(exchange, "WWW-Authenticate")));
    } else if ((status == 405 || status == 501) && exchange.allowOrigin().isEmpty()) {
      add(Symptom.PREFLIGHT_REFUSED, exchange.seen(header(exchange, "Allow")));
    } else if (exchange.expected().isPresent()) {
      compared(
          exchange,
          exchange.expected().get(),
          status == 404 ? Symptom.NOT_FOUND : Symptom.PREFLIGHT_HANDLED_ELSEWHERE);
    }
  }

  private void call(Exchange exchange) {
    if (exchange.actual().isRedirect()) {
      add(Symptom.REDIRECTED, exchange.seen(header(exchange, "Location")));
    } else if (exchange.expected().isPresent()) {
      compared(
          exchange,
          exchange.expected().get(),
          exchange.actual().status() >= 400 ? Symptom.LOST_ON_ERROR : Symptom.HEADERS_LOST);
    } else if (exchange.actual().status() >= 500 && exchange.allowOrigin().isEmpty()) {
      add(Symptom.LOST_ON_ERROR, exchange.seen(""));
    }
  }

  private void compared(Exchange exchange, WireResponse expected, Symptom lost) {
    Optional<String> compiled = expected.headers().get(CorsHeaders.ALLOW_ORIGIN);
    Optional<String> arrived = exchange.allowOrigin();
    if (compiled.isPresent() && arrived.isEmpty()) {
      boolean ours = exchange.variesByOrigin() && Exchange.varies(expected.headers());
      add(
          ours ? Symptom.OTHER_POLICY : lost,
          exchange.seen(
              "without Access-Control-Allow-Origin" + header(exchange, ", served by ", "Server")));
      return;
    }
    if (compiled.isEmpty() && arrived.isPresent()) {
      unexpected(exchange, arrived.get());
      return;
    }
    if (!compiled.equals(arrived)) {
      String value = arrived.orElse("");
      boolean cached = !value.equals(exchange.probe().origin()) && origins.contains(value);
      add(
          cached ? Symptom.CACHED_FOR_OTHER_ORIGIN : Symptom.HEADER_REPLACED,
          exchange.seen(header(exchange, "Access-Control-Allow-Origin")));
      return;
    }
    details(exchange, expected, arrived.isPresent());
  }

  private void unexpected(Exchange exchange, String value) {
    String line = exchange.seen(header(exchange, "Access-Control-Allow-Origin"));
    boolean cached = !value.equals(exchange.probe().origin()) && origins.contains(value);
    add(cached ? Symptom.CACHED_FOR_OTHER_ORIGIN : Symptom.WIDER_POLICY, line);
  }

  private void details(Exchange exchange, WireResponse expected, boolean allowed) {
    // Without the header, an error is one that lost all of them, which the other probes tell.
    if (!exchange.probe().preflight()
        && (allowed || exchange.actual().status() < 400)
        && Exchange.varies(expected.headers())
        && !exchange.variesByOrigin()) {
      add(Symptom.VARY_DROPPED, exchange.seen(header(exchange, "Vary")));
    }
    if (!allowed) {
      return;
    }
    missing(exchange, CorsHeaders.ALLOW_CREDENTIALS, Symptom.CREDENTIALS_MISSING);
    missing(exchange, CorsHeaders.ALLOW_METHODS, Symptom.METHODS_MISSING);
    missing(exchange, CorsHeaders.ALLOW_HEADERS, Symptom.HEADERS_MISSING);
    missing(exchange, CorsHeaders.EXPOSE_HEADERS, Symptom.EXPOSED_MISSING);
    if (exchange.probe().preflight()) {
      for (String list : LISTS) {
        List<String> added = exchange.added(list);
        if (!added.isEmpty()) {
          add(Symptom.OTHER_POLICY, exchange.seen("more in " + list + ": " + joined(added)));
        }
      }
      Optional<String> compiled = expected.headers().get(CorsHeaders.MAX_AGE);
      Optional<String> arrived = exchange.actual().headers().get(CorsHeaders.MAX_AGE);
      if (!compiled.equals(arrived)) {
        add(
            Symptom.OTHER_POLICY,
            exchange.seen(
                "Access-Control-Max-Age: "
                    + arrived.orElse("none")
                    + " instead of "
                    + compiled.orElse("none")));
      }
    } else if (!exchange.added(CorsHeaders.ALLOW_CREDENTIALS).isEmpty()) {
      add(Symptom.WIDER_POLICY, exchange.seen("with credentials"));
    }
  }

  private void missing(Exchange exchange, String header, Symptom symptom) {
    List<String> missing = exchange.missing(header);
    if (!missing.isEmpty()) {
      add(symptom, exchange.seen("missing: " + joined(missing)));
    }
  }

  private static String joined(List<String> names) {
    return String.join(", ", names).toLowerCase(Locale.ROOT);
  }

  static String header(Exchange exchange, String name) {
    return header(exchange, "", name);
  }

  private static String header(Exchange exchange, String before, String name) {
    return exchange
        .actual()
        .headers()
        .get(name)
        .map(value -> before + name + ": " + value)
        .orElse("");
  }
}
