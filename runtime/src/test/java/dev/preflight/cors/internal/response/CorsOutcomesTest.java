package dev.preflight.cors.internal.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.preflight.cors.outcome.CorsOutcomeListener;
import dev.preflight.cors.policy.CorsPolicy;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.management.ManagementFactory;
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
  void aMillionOriginsFillNeitherTheHeapNorTheLog() {
    AtomicInteger lines = new AtomicInteger();
    Handler counter = counting(lines);
    Logger logger = Logger.getLogger("dev.preflight.cors");
    logger.addHandler(counter);
    logger.setUseParentHandlers(false);
    try {
      refuse(0, 1_000);
      long before = usedHeap();
      refuse(1_000, 1_000_000);
      long growth = usedHeap() - before;
      System.out.printf(
          "heap after a million distinct origins and paths: %+d bytes; %d log lines%n",
          growth, lines.get());
      assertEquals(100, lines.get());
      assertTrue(growth < 256 * 1024, growth + " bytes");
    } finally {
      logger.removeHandler(counter);
      logger.setUseParentHandlers(true);
    }
  }

  @Test
  void anAllowedRequestCostsNoObject() {
    outcomes.addListeners(List.of((CorsOutcomeListener) (outcome, policy) -> {}));
    ContainerRequest request = Requests.from("https://app.example.com", "orders/1");
    List<String> origins = request.getHeaders().get("Origin");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < 20_000; i++) {
      outcomes.ofRequest(request, origins, GRANT, true, response);
    }
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    for (int i = 0; i < 100_000; i++) {
      outcomes.ofRequest(request, origins, GRANT, true, response);
    }
    long allocated = threads.getThreadAllocatedBytes(thread) - before;
    System.out.printf("allocated by 100,000 allowed requests: %d bytes%n", allocated);
    assertTrue(allocated < 100_000, allocated + " bytes");
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

  private void refuse(int from, int to) {
    for (int i = from; i < to; i++) {
      String origin = "https://attacker-" + i + ".example";
      outcomes.ofRequest(
          Requests.from(origin, "orders/" + i), List.of(origin), GRANT, false, response);
    }
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
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
