package dev.preflight.cors.internal.deploy;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks deciders, and gives up on them after a while. Only another thread can leave a call that does
 * not heed interruption, such as a driver's read from a dead socket; so calls run on a few threads
 * of their own, which die when idle. Stuck calls can occupy all of them; then requests wait for the
 * timeout and are refused, and none is lost to the server.
 */
final class DeciderCalls {

  private static final int THREADS = 16;
  private static final int WAITING = 1_024;
  private static final long IDLE_SECONDS = 30;

  private final long timeoutMillis;
  private final ThreadPoolExecutor threads;

  /**
   * Makes the place where deciders are asked; its threads start with the first call.
   *
   * @param timeoutMillis how long to wait; 0 to ask on the caller's thread and wait forever
   */
  DeciderCalls(long timeoutMillis) {
    this.timeoutMillis = timeoutMillis;
    AtomicInteger number = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, "preflight-decider-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Asks.
   *
   * @param question the call
   * @return its answer
   * @throws ExecutionException if the call throws
   * @throws TimeoutException if it does not answer in time, or too many wait already
   * @throws InterruptedException if the request's thread is interrupted
   */
  boolean ask(Callable<Boolean> question)
      throws ExecutionException, TimeoutException, InterruptedException {
    if (timeoutMillis == 0) {
      try {
        return question.call();
      } catch (Exception e) {
        throw new ExecutionException(e);
      }
    }
    Future<Boolean> answer;
    try {
      answer = threads.submit(question);
    } catch (RejectedExecutionException e) {
      throw tooSlow("no answer: " + WAITING + " questions are waiting already", e);
    }
    try {
      return answer.get(timeoutMillis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw tooSlow("no answer after " + timeoutMillis + " ms", e);
    } finally {
      if (!answer.isDone()) {
        answer.cancel(true);
        threads.purge();
      }
    }
  }

  private static TimeoutException tooSlow(String message, Exception cause) {
    TimeoutException exception = new TimeoutException(message);
    exception.initCause(cause);
    return exception;
  }

  void stop() {
    threads.shutdownNow();
  }
}
