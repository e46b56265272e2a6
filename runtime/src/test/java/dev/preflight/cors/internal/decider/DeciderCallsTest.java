package dev.preflight.cors.internal.decider;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.internal.response.LoggedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Deciders that take long, for ever, or the thread with them. */
@Timeout(60)
class DeciderCallsTest {

  private static final String STUCK =
      "WARNING the decider shop.Tenants does not decide: calls on all its 16 threads have taken"
          + " longer than 1500 ms. Until one returns, origins that only it could allow are refused"
          + " at once. This is logged once, until it decides in time again.";
  private static final String RECOVERED = "INFO the decider shop.Tenants decides in time again.";

  private final LoggedLines log = new LoggedLines();
  private final ExecutorService requests = Executors.newCachedThreadPool();
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore goOn = new Semaphore(0);

  @AfterEach
  void letAllGo() {
    goOn.release(1_000);
    requests.shutdownNow();
    log.close();
  }

  private static DeciderCalls patientFor(long millis) {
    return new DeciderCalls("shop.Tenants", millis);
  }

  /** As a driver's read from a dead socket: it heeds no interruption. */
  private boolean stuck() {
    begun.release();
    goOn.acquireUninterruptibly();
    Thread.interrupted();
    return true;
  }

  private List<Future<Boolean>> ask(DeciderCalls calls, int times, Callable<Boolean> question) {
    List<Future<Boolean>> decisions = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      decisions.add(requests.submit(() -> calls.ask(question)));
    }
    return decisions;
  }

  private static Throwable failure(Future<Boolean> decision) {
    return assertThrows(ExecutionException.class, () -> decision.get(30, SECONDS)).getCause();
  }

  /** Occupies threads until the calls on them are given up. */
  private void occupy(DeciderCalls calls, int threads) throws InterruptedException {
    List<Future<Boolean>> decisions = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      decisions.add(requests.submit(() -> occupy(calls)));
    }
    begun.acquire(threads);
    for (Future<Boolean> decision : decisions) {
      assertInstanceOf(TimeoutException.class, failure(decision));
    }
  }

  /**
   * Asks again if no thread took the call up, as those of an earlier round may still be leaving.
   */
  private boolean occupy(DeciderCalls calls) throws Exception {
    AtomicBoolean taken = new AtomicBoolean();
    while (true) {
      try {
        return calls.ask(
            () -> {
              taken.set(true);
              return stuck();
            });
      } catch (DeciderCalls.StuckException | TimeoutException e) {
        if (taken.get()) {
          throw e;
        }
      }
    }
  }

  @Test
  void whileAllThreadsAreStuckNobodyIsAskedAndOneLineSaysSo() throws Exception {
    DeciderCalls calls = patientFor(1_500);
    occupy(calls, DeciderCalls.THREADS);
    AtomicInteger asked = new AtomicInteger();
    for (int i = 0; i < 10_000; i++) {
      assertThrows(
          DeciderCalls.StuckException.class,
          () -> calls.ask(() -> asked.incrementAndGet() > 0),
          "no waiting: 10,000 timeouts would take hours");
    }
    assertEquals(0, asked.get());
    assertEquals(List.of(STUCK), log.lines());
  }

  @Test
  void aThreadServesAgainWhenItsCallReturns() throws Exception {
    DeciderCalls calls = patientFor(1_500);
    for (int round = 0; round < 2; round++) {
      occupy(calls, DeciderCalls.THREADS);
      assertThrows(DeciderCalls.StuckException.class, () -> calls.ask(() -> true));
      goOn.release();
      assertTrue(eventually(calls, () -> true));
      goOn.release(DeciderCalls.THREADS - 1);
      while (goOn.availablePermits() > 0) {
        Thread.onSpinWait();
      }
    }
    // The thread says so after it has given its response.
    for (int i = 0; i < 1_000 && log.lines().size() < 4; i++) {
      MILLISECONDS.sleep(10);
    }
    assertEquals(List.of(STUCK, RECOVERED, STUCK, RECOVERED), log.lines());
  }

  /** A call that has returned frees its thread a moment later. */
  private static boolean eventually(DeciderCalls calls, Callable<Boolean> question)
      throws Exception {
    long end = System.nanoTime() + SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      try {
        return calls.ask(question);
      } catch (DeciderCalls.StuckException e) {
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("no thread came back");
  }

  @Test
  void aThreadThatComesBackOnlyToBeStuckAgainIsNoRecovery() throws Exception {
    DeciderCalls calls = patientFor(1_500);
    occupy(calls, DeciderCalls.THREADS);
    for (int i = 0; i < 3; i++) {
      assertThrows(DeciderCalls.StuckException.class, () -> calls.ask(() -> true));
      goOn.release();
      assertThrows(TimeoutException.class, () -> eventually(calls, this::stuck));
    }
    assertEquals(List.of(STUCK), log.lines());
  }

  @Test
  void whoWaitsWhenTheLastThreadIsStuckWaitsNoLonger() throws Exception {
    DeciderCalls calls = patientFor(3_000);
    List<Future<Boolean>> first = ask(calls, DeciderCalls.THREADS, this::stuck);
    begun.acquire(DeciderCalls.THREADS);
    MILLISECONDS.sleep(2_000);
    List<Future<Boolean>> waiting = ask(calls, 50, () -> true);
    for (Future<Boolean> each : waiting) {
      assertInstanceOf(DeciderCalls.StuckException.class, failure(each));
    }
    for (Future<Boolean> each : first) {
      assertInstanceOf(TimeoutException.class, failure(each));
    }
  }

  @Test
  void oneFreeThreadServesAll() throws Exception {
    DeciderCalls calls = patientFor(20_000);
    ask(calls, DeciderCalls.THREADS - 1, this::stuck);
    begun.acquire(DeciderCalls.THREADS - 1);
    for (Future<Boolean> each : ask(calls, 200, () -> true)) {
      assertTrue(each.get(30, SECONDS));
    }
    assertEquals(List.of(), log.lines());
  }

  @Test
  void aBurstOfSlowDecisionsIsServedByThoseFewThreads() throws Exception {
    DeciderCalls calls = patientFor(20_000);
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<Boolean>> decisions =
        ask(
            calls,
            200,
            () -> {
              most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
              MILLISECONDS.sleep(20);
              return atOnce.decrementAndGet() >= 0;
            });
    for (Future<Boolean> each : decisions) {
      assertTrue(each.get(30, SECONDS));
    }
    assertTrue(most.get() <= DeciderCalls.THREADS, most + " at once");
    assertEquals(List.of(), log.lines());
  }

  @Test
  void aCallWhoseAskerIsInterruptedIsInterruptedAndTheNextOneIsNot() throws Exception {
    DeciderCalls calls = patientFor(30_000);
    CountDownLatch interrupted = new CountDownLatch(1);
    Thread request =
        new Thread(
            () ->
                assertThrows(
                    InterruptedException.class,
                    () ->
                        calls.ask(
                            () -> {
                              begun.release();
                              try {
                                goOn.acquire();
                              } finally {
                                interrupted.countDown();
                              }
                              return true;
                            })));
    request.start();
    begun.acquire();
    request.interrupt();
    assertTrue(interrupted.await(30, SECONDS));
    for (int i = 0; i < 100; i++) {
      assertTrue(calls.ask(() -> !Thread.currentThread().isInterrupted()));
    }
  }

  @Test
  void nobodyWaitsWhenTheApplicationStops() throws Exception {
    DeciderCalls calls = patientFor(600_000);
    List<Future<Boolean>> decisions = ask(calls, DeciderCalls.THREADS, this::stuck);
    begun.acquire(DeciderCalls.THREADS);
    decisions.addAll(ask(calls, 20, () -> true));
    MILLISECONDS.sleep(50);
    calls.stop();
    for (Future<Boolean> each : decisions) {
      assertInstanceOf(DeciderCalls.StuckException.class, failure(each));
    }
    assertThrows(DeciderCalls.StuckException.class, () -> calls.ask(() -> true));
    assertEquals(List.of(), log.lines());
  }
}
