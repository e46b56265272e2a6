package dev.preflight.cors.internal.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.outcome.CorsOutcomeListener;
import dev.preflight.cors.policy.CorsPolicy;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
