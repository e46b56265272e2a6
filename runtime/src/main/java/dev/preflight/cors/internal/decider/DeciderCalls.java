package dev.preflight.cors.internal.decider;

import dev.preflight.cors.internal.response.FailureLog;
import dev.preflight.cors.internal.text.PreflightLog;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Asks one decider, and gives up on it after a while. Only another thread can leave a call that
 * does not heed interruption, such as a driver's read from a dead socket; so calls run on a few
 * threads, which die when idle. A call that has run for longer than the timeout is stuck. While
 * calls are stuck on all threads, questions are refused without waiting, so that a flood of made-up
 * origins does not hold the server's threads as well; a thread whose call returns serves the next
 * question. See docs/decisions/0010-deciders-on-threads-of-their-own.md.
 */
final class DeciderCalls {

  static final int THREADS = 16;
  static final int WAITING = 1_024;

  private static final long IDLE_SECONDS = 30;

  /** Numbers the threads of all deciders. */
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String decider;
  private final long timeoutNanos;
  private final ThreadPoolExecutor threads;

  private final Set<Call> running = new HashSet<>();
  private final Deque<Call> waiting = new ArrayDeque<>();
  private boolean saidStuck;
  private boolean stopped;

  /**
   * Makes the place where a decider is asked; its threads start with the first call.
   *
   * @param decider the decider's name, for the log
   * @param timeoutMillis how long to wait; 0 to ask on the caller's thread and wait forever
   */
  DeciderCalls(String decider, long timeoutMillis) {
    this.decider = decider;
    timeoutNanos = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "preflight-decider-" + NUMBER.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /** A question, which is waiting, then running, then neither. */
  private final class Call implements Runnable {

    private final FutureTask<Boolean> task;

    /** When its thread took it up. */
    private long began;

    Call(Callable<Boolean> question, RequestThread asker) {
      task =
          new FutureTask<>(question) {
            @Override
            protected void done() {
              asker.wake();
            }
          };
    }

    @Override
    public void run() {
      for (Call call = this; call != null; call = next(call)) {
        call.task.run();
        // An interruption that was meant for this call must meet neither the next nor the log.
        Thread.interrupted();
      }
    }

    boolean isStuck(long now) {
      return now - began >= timeoutNanos;
    }
  }

  /**
   * Asks what no request stands behind.
   *
   * @param question the call
   * @return its decision
   * @throws ExecutionException if the call throws anything
   * @throws TimeoutException if it does not decide in time, or too many wait already
   * @throws StuckException if it is not asked, because calls are stuck on all threads
   * @throws InterruptedException if the caller's thread is interrupted
   */
  boolean ask(Callable<Boolean> question)
      throws ExecutionException, TimeoutException, StuckException, InterruptedException {
    return ask(new RequestThread(), question);
  }

  /**
   * Asks.
   *
   * @param asker the caller's thread, which does errands for the call while it waits
   * @param question the call
   * @return its decision
   * @throws ExecutionException if the call throws anything
   * @throws TimeoutException if it does not decide in time, or too many wait already
   * @throws StuckException if it is not asked, because calls are stuck on all threads
   * @throws InterruptedException if the request's thread is interrupted
   */
  boolean ask(RequestThread asker, Callable<Boolean> question)
      throws ExecutionException, TimeoutException, StuckException, InterruptedException {
    try {
      return timeoutNanos == 0 ? askHere(question) : askThere(asker, question);
    } finally {
      asker.leave();
    }
  }

  private static boolean askHere(Callable<Boolean> question) throws ExecutionException {
    try {
      return question.call();
    } catch (Throwable e) {
      // Also an Error: the method has run by now, and its response is not the decider's to lose.
      throw new ExecutionException(e);
    }
  }

  private boolean askThere(RequestThread asker, Callable<Boolean> question)
      throws ExecutionException, TimeoutException, StuckException, InterruptedException {
    long deadline = System.nanoTime() + timeoutNanos;
    Call call = new Call(question, asker);
    try {
      begin(call);
      while (true) {
        asker.workFor(nextLook(call, deadline));
        if (call.task.isDone()) {
          return call.task.get();
        }
        if (System.nanoTime() - deadline >= 0) {
          throw new TimeoutException(
              "no decision after " + TimeUnit.NANOSECONDS.toMillis(timeoutNanos) + " ms");
        }
      }
    } catch (CancellationException e) {
      throw new StuckException();
    } finally {
      leave(call);
    }
  }

  /** Gives a call a thread or a place to wait. */
  private void begin(Call call) throws TimeoutException, StuckException {
    boolean starts;
    synchronized (this) {
      if (stopped) {
        throw new StuckException();
      }
      starts = running.size() < THREADS;
      if (starts) {
        call.began = System.nanoTime();
        running.add(call);
      } else if (waiting.size() < WAITING) {
        waiting.add(call);
      } else {
        throw new TimeoutException("no decision: " + WAITING + " questions are waiting already");
      }
    }
    if (starts) {
      boolean started = false;
      try {
        threads.execute(call);
        started = true;
      } catch (RejectedExecutionException e) {
        throw new StuckException(); // Stopped meanwhile.
      } finally {
        if (!started) {
          // There may be no memory for a thread; then nothing else would end this call.
          synchronized (this) {
            running.remove(call);
          }
        }
      }
    }
  }

  /**
   * How long the asker may sleep: until its time is up, or until the calls on all threads would be
   * stuck, which leaves nothing to wait for.
   *
   * @throws StuckException if they are, and this call is not among them
   */
  private long nextLook(Call call, long deadline) throws StuckException {
    boolean say;
    synchronized (this) {
      long now = System.nanoTime();
      long rest = deadline - now;
      if (!waiting.contains(call) || running.size() < THREADS) {
        return rest;
      }
      long untilStuck = 0;
      for (Call each : running) {
        untilStuck = Math.max(untilStuck, each.began + timeoutNanos - now);
      }
      if (untilStuck > 0) {
        return Math.min(rest, untilStuck);
      }
      // Whoever is refused is not asked about after all, should a thread come back just now.
      waiting.remove(call);
      say = !saidStuck;
      saidStuck = true;
    }
    if (say) {
      FailureLog.quietly(
          () ->
              PreflightLog.warning(
                  "the decider "
                      + decider
                      + " does not decide: calls on all its "
                      + THREADS
                      + " threads have taken longer than "
                      + TimeUnit.NANOSECONDS.toMillis(timeoutNanos)
                      + " ms. Until one returns, origins that only it could allow are refused at"
                      + " once. This is logged once, until it decides in time again."));
    }
    throw new StuckException();
  }

  /** The asker goes: what still runs is interrupted, what has not begun is forgotten. */
  private void leave(Call call) {
    if (!call.task.isDone()) {
      synchronized (this) {
        waiting.remove(call);
      }
      call.task.cancel(true);
    }
  }

  /** A call has returned; its thread takes the one that waits longest. */
  private @Nullable Call next(Call done) {
    boolean say;
    Call next;
    synchronized (this) {
      long now = System.nanoTime();
      running.remove(done);
      // One whose asker left before it began tells nothing about the decider.
      say = saidStuck && !done.isStuck(now) && !done.task.isCancelled();
      saidStuck &= !say;
      next = waiting.poll();
      if (next != null) {
        next.began = now;
        running.add(next);
      }
    }
    if (say) {
      FailureLog.quietly(
          () -> PreflightLog.info("the decider " + decider + " decides in time again."));
    }
    return next;
  }

  /** Ends the threads whose calls heed interruption, and lets nobody wait for the others. */
  void stop() {
    Set<Call> left;
    synchronized (this) {
      stopped = true;
      left = new HashSet<>(running);
      left.addAll(waiting);
      waiting.clear();
    }
    left.forEach(call -> call.task.cancel(true));
    threads.shutdownNow();
  }

  /** The question was not asked; if that is worth a line, it has been logged. */
  static final class StuckException extends Exception {

    private static final long serialVersionUID = 1L;

    StuckException() {
      super("not asked", null, false, false);
    }
  }
}
