package dev.preflight.cors.internal.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.outcome.CorsOutcomeListener;
import dev.preflight.cors.policy.CorsPolicy;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.Test;

class CorsOutcomesTest {

  private static final PathPolicy GRANT =
      new PathPolicy(
          CorsPolicy.proven(CorsPolicy.builder().origins("https://app.example.com")),
          "OrdersResource.java:12",
          List.of("GET", "HEAD"));

  private final CorsOutcomes outcomes = new CorsOutcomes(false);
  private final MultivaluedMap<String, Object> response = new MultivaluedHashMap<>();

  @Test
  void aHundredThousandOriginsDoNotFillTheLog() {
    AtomicInteger lines = new AtomicInteger();
    Handler counter = counting(lines);
    Logger logger = Logger.getLogger("dev.preflight.cors");
    logger.addHandler(counter);
    logger.setUseParentHandlers(false);
    try {
      refuse(100_000);
      assertEquals(100, lines.get());
    } finally {
      logger.removeHandler(counter);
      logger.setUseParentHandlers(true);
    }
  }

  /** In every order, and again and again: what is remembered of one may not speak for another. */
  @Test
  void eachCauseIsExplainedOnceWhicheverCameBefore() {
    PathPolicy other =
        new PathPolicy(
            CorsPolicy.proven(CorsPolicy.builder().origins("https://app.example.com")),
            "StockResource.java:7",
            List.of("GET", "PUT"));
    Set<String> causes = new LinkedHashSet<>();
    try (LoggedLines log = new LoggedLines()) {
      Random random = new Random(1);
      for (int i = 0; i < 2_000; i++) {
        PathPolicy pathPolicy = random.nextBoolean() ? GRANT : other;
        String method = random.nextBoolean() ? "PUT" : "PATCH";
        // Of the same length.
        String origin = "https://other" + random.nextInt(4) + ".example.com";
        String header = "x-header-" + random.nextInt(3);
        PreflightRequest preflight =
            new PreflightRequest(List.of(origin), method, List.of("x-allowed, " + header));
        boolean allowed = random.nextBoolean();
        outcomes.ofPreflight(
            Requests.from(origin, "orders/" + i),
            preflight,
            pathPolicy,
            allowed,
            Response.noContent());
        boolean ofHeader = allowed && pathPolicy == other && method.equals("PUT");
        causes.add(
            pathPolicy.source() + method + (!allowed ? origin : ofHeader ? "x-allowed" : "method"));
      }
      assertEquals(causes.size(), log.lines().size(), log.lines()::toString);
    }
  }

  /** Compared with reading every line anew. */
  @Test
  void headersAreAllowedAlikeWhateverWasAskedBefore() {
    CorsPolicy policy =
        CorsPolicy.proven(
            CorsPolicy.builder()
                .origins("https://app.example.com")
                .allowedHeaders("X-Tenant", "Content-Type"));
    PathPolicy pathPolicy = new PathPolicy(policy, "StockResource.java:7", List.of("PUT"));
    List<String> lines =
        List.of(
            "x-tenant",
            "X-TENANT",
            "x-tenant,content-type",
            "x-other",
            "x-tenant,x-other",
            "",
            ",,,,,,",
            "x".repeat(300),
            "x-tenant," + " ".repeat(300));
    Random random = new Random(2);
    for (int i = 0; i < 5_000; i++) {
      List<String> requested = new ArrayList<>();
      for (int j = random.nextInt(3); j > 0; j--) {
        requested.add(random.nextInt(20) == 0 ? null : lines.get(random.nextInt(lines.size())));
      }
      assertEquals(
          policy.firstRefused(requested) == null,
          pathPolicy.allowsHeaders(requested),
          requested::toString);
    }
    assertTrue(pathPolicy.allowsHeaders(null));
  }

  @Test
  void whateverAListenerThrowsTheOthersAreToldAndItIsLoggedOnce() {
    AtomicInteger told = new AtomicInteger();
    outcomes.addListeners(
        List.of(
            (CorsOutcomeListener)
                (outcome, policy) -> {
                  throw new StackOverflowError();
                },
            (CorsOutcomeListener) (outcome, policy) -> told.incrementAndGet()));
    ContainerRequest request = Requests.from("https://app.example.com", "orders/1");
    try (LoggedLines log = new LoggedLines()) {
      for (int i = 0; i < 3; i++) {
        outcomes.ofRequest(request, request.getHeaders().get("Origin"), GRANT, true, response);
      }
      assertEquals(3, told.get());
      assertEquals(1, log.lines().size(), log.lines()::toString);
    }
  }

  @Test
  void whatIsLoggedOfARequestForgesNoLine() {
    String forged = "GET\nINFO forged \u001b[2J";
    ContainerRequest request = Requests.from("https://evil\n.example", "orders/1");
    PreflightRequest preflight =
        new PreflightRequest(List.of("https://evil\n.example"), forged, List.of("x\ny"));
    try (LoggedLines log = new LoggedLines()) {
      outcomes.ofPreflight(request, preflight, GRANT, false, Response.noContent());
      outcomes.ofPreflight(request, preflight, GRANT, true, Response.noContent());
      outcomes.ofUngoverned(request, preflight);
      assertEquals(3, log.lines().size(), log.lines()::toString);
      for (String line : log.lines()) {
        assertTrue(line.startsWith("INFO GET\\u000AINFO forged \\u001B[2J /orders/1 from "), line);
        assertEquals(List.of(), line.lines().filter(each -> !isOurs(each)).toList(), line);
      }
    }
  }

  /** The first line of an explanation, or one that goes on with it. */
  private static boolean isOurs(String line) {
    return line.chars().allMatch(c -> c >= ' ')
        && (line.startsWith("INFO GET") || line.startsWith("  "));
  }

  private void refuse(int times) {
    for (int i = 0; i < times; i++) {
      String origin = "https://attacker-" + i + ".example";
      outcomes.ofRequest(
          Requests.from(origin, "orders/" + i), List.of(origin), GRANT, false, response);
    }
  }

  private static Handler counting(AtomicInteger lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord logged) {
        lines.incrementAndGet();
      }

      @Override
      public void flush() {
        // Nothing is buffered.
      }

      @Override
      public void close() {
        // Nothing is held.
      }
    };
  }
}
