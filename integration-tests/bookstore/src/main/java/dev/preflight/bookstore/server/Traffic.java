package dev.preflight.bookstore.server;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Notes what reaches the API. A script cannot see whether its browser sent a preflight, nor why it
 * was refused; the page shows it from here.
 */
public final class Traffic extends Filter {

  private static final List<String> REQUEST_HEADERS =
      List.of(
          "Origin",
          "Access-Control-Request-Method",
          "Access-Control-Request-Headers",
          "Content-Type",
          "Cookie",
          "Idempotency-Key",
          "X-Api-Key");
  private static final List<String> RESPONSE_HEADERS =
      List.of(
          "Access-Control-Allow-Origin",
          "Access-Control-Allow-Credentials",
          "Access-Control-Allow-Methods",
          "Access-Control-Allow-Headers",
          "Access-Control-Max-Age",
          "Access-Control-Expose-Headers",
          "Vary");

  /**
   * In the order in which the requests came; each completes when its response is sent. Kept until
   * the example ends: it serves one person.
   */
  private final List<CompletableFuture<Exchange>> exchanges = new ArrayList<>();

  @Override
  public String description() {
    return "notes what reaches the API";
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    CompletableFuture<Exchange> noted = new CompletableFuture<>();
    int number;
    synchronized (exchanges) {
      exchanges.add(noted);
      number = exchanges.size();
    }
    try {
      chain.doFilter(exchange);
    } finally {
      noted.complete(describe(number, exchange));
    }
  }

  /** How many requests have come so far. */
  int count() {
    synchronized (exchanges) {
      return exchanges.size();
    }
  }

  /** The requests after the first so many, once they have responses. */
  List<Exchange> after(int count) {
    List<CompletableFuture<Exchange>> later;
    synchronized (exchanges) {
      later = List.copyOf(exchanges.subList(Math.min(count, exchanges.size()), exchanges.size()));
    }
    return later.stream().map(noted -> noted.orTimeout(5, TimeUnit.SECONDS).join()).toList();
  }

  private static Exchange describe(int number, HttpExchange exchange) {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    return new Exchange(
        number,
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        origin == null ? "" : origin,
        pick(REQUEST_HEADERS, exchange.getRequestHeaders()),
        exchange.getResponseCode(),
        pick(RESPONSE_HEADERS, exchange.getResponseHeaders()));
  }

  private static Map<String, String> pick(List<String> names, Headers headers) {
    Map<String, String> picked = new LinkedHashMap<>();
    for (String name : names) {
      List<String> values = headers.get(name);
      if (values != null) {
        picked.put(name, String.join(", ", values));
      }
    }
    return picked;
  }
}
