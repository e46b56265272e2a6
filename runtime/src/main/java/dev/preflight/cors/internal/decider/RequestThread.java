package dev.preflight.cors.internal.decider;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The thread of a request that waits for a decider. Meanwhile it does what no other thread may,
 * such as reading the request: servers tie what they know of a request to its thread, and give the
 * request's objects to the next one when it has ended. A decider that was given up on must not read
 * from them who that is.
 */
final class RequestThread {

  private final Thread thread = Thread.currentThread();
  private final BlockingQueue<Runnable> errands = new LinkedBlockingQueue<>();
  private volatile boolean left;

  /**
   * Runs something on the request's thread.
   *
   * @throws IllegalStateException if the request no longer waits
   */
  <T extends @Nullable Object> T run(Callable<T> errand) {
    FutureTask<T> task = new FutureTask<>(errand);
    if (Thread.currentThread() == thread && !left) {
      task.run();
    } else {
      errands.add(task);
      if (left) {
        task.cancel(false);
      }
    }
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw unchecked(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      task.cancel(false);
      Thread.currentThread().interrupt();
      throw gone();
    } catch (CancellationException e) {
      throw gone();
    }
  }

  private static IllegalStateException gone() {
    return new IllegalStateException("the request no longer waits for this decision");
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  /** Called by the request's thread: waits for something to do, and does it. */
  void workFor(long nanos) throws InterruptedException {
    Runnable errand = errands.poll(nanos, TimeUnit.NANOSECONDS);
    if (errand != null) {
      errand.run();
    }
  }

  /** Ends the waiting early. */
  void wake() {
    errands.add(() -> {});
  }

  /** Called by the request's thread: from now on, it does nothing for the decider. */
  void leave() {
    left = true;
    for (Runnable each = errands.poll(); each != null; each = errands.poll()) {
      if (each instanceof FutureTask<?> task) {
        task.cancel(false);
      }
    }
  }
}
