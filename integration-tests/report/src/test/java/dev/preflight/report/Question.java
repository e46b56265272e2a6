package dev.preflight.report;

import dev.preflight.cors.browser.ScriptCall;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A call that a script might make.
 *
 * @param origin of its page
 * @param method as the script writes it
 * @param path of the application
 * @param headers the names of those that it sets
 * @param contentType of the body; empty without one
 * @param credentials whether it sends cookies
 */
record Question(
    String origin,
    String method,
    String path,
    List<String> headers,
    String contentType,
    boolean credentials) {

  private static final List<String> ORIGINS =
      List.of(
          "https://app.shop.example",
          "https://www.shop.example",
          "https://admin.shop.example",
          "https://monitor.shop.example",
          "https://a.partner.example",
          "https://a.b.partner.example",
          "https://partner.example",
          "https://evilpartner.example",
          "http://a.partner.example",
          "https://a.partner.example:8443",
          "http://localhost",
          "http://localhost:3000",
          "http://localhost:65536",
          "https://localhost:3000",
          "http://legacy.shop.example",
          "https://evil.example",
          "null");

  private static final List<String> PATHS =
      List.of(
          "/orders",
          "/orders/",
          "/orders/1",
          "/orders/statistics",
          "/orders/statistics/",
          "/orders/1/note",
          "/orders/1/lines",
          "/orders/1/lines/7",
          "/orders/1/lines/7/8",
          "/orders/1/unknown",
          "/orders/a%20b",
          "/orders/1;version=2",
          "/items",
          "/items/new",
          "/items/12",
          "/items/AB-12",
          "/items/ab-12",
          "/items/12/13",
          "/development",
          "/development/open",
          "/internal",
          "/internal/x",
          "/files/a",
          "/files/a/b/c.txt",
          "/files",
          "/acme/reports",
          "/acme/reports/2026.csv",
          "/acme/reports/2026.pdf",
          "/orders/reports",
          "/nowhere");

  private static final List<String> METHODS =
      List.of(
          "GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "POST", "PUT", "PUT", "PATCH",
          "DELETE", "OPTIONS", "put", "patch");

  private static final List<List<String>> HEADERS =
      List.of(
          List.of(),
          List.of(),
          List.of("X-Tenant"),
          List.of("x-trace"),
          List.of("Authorization"),
          List.of("X-Reason", "authorization"),
          List.of("Accept", "Accept-Language"),
          List.of("X-Unknown"));

  private static final List<String> TYPES =
      List.of("", "application/json", "text/plain", "text/plain;charset=UTF-8");

  /** The same questions on every run, each kind of path, method and origin among them. */
  static List<Question> generated(int count) {
    Random random = new Random(20_261_122);
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String method = any(METHODS, random);
      boolean body = !List.of("GET", "HEAD").contains(method);
      questions.add(
          new Question(
              // Every path and every origin in turn, and many of their pairs.
              random.nextInt(3) == 0
                  ? ORIGINS.get(i % ORIGINS.size())
                  : likely(PATHS.get(i % PATHS.size()), random),
              method,
              PATHS.get(i % PATHS.size()),
              random.nextInt(4) > 0 ? List.of() : any(HEADERS, random),
              body ? any(TYPES, random) : "",
              random.nextInt(4) == 0));
    }
    return questions;
  }

  /** An origin that may well be allowed there; with any one, nearly every verdict would be no. */
  private static String likely(String path, Random random) {
    if (path.startsWith("/development")) {
      return any(List.of("http://localhost:3000", "http://legacy.shop.example"), random);
    }
    if (path.contains("reports") || path.equals("/nowhere")) {
      return "https://monitor.shop.example";
    }
    return any(
        List.of(
            "https://app.shop.example", "https://a.partner.example", "https://admin.shop.example"),
        random);
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** The call of a script. */
  ScriptCall call(String base) {
    ScriptCall call = ScriptCall.of(origin, URI.create(base + path)).method(method);
    for (String name : headers) {
      call = call.header(name, value(name));
    }
    if (!contentType.isEmpty()) {
      call = call.header("Content-Type", contentType);
    }
    return credentials ? call.withCredentials() : call;
  }

  private static String value(String header) {
    return switch (header) {
      case "Accept" -> "*/*";
      case "Accept-Language" -> "en";
      default -> "1";
    };
  }

  /** For the script of the page. */
  Map<String, Object> asArgument() {
    return Map.of(
        "origin", origin,
        "method", method,
        "path", path,
        "headers", headers,
        "contentType", contentType,
        "credentials", credentials);
  }
}
