package dev.preflight.cors.deployments;

import java.util.concurrent.atomic.AtomicReference;

/** A running server: its port, where the application is, and how to stop it. */
public record Server(int port, String root, Stop stop) implements AutoCloseable {

  private static final long STOP_MILLIS = 30_000;

  /** Stops a server. */
  public interface Stop {
    void run() throws Exception;
  }

  /** The same server, for an application with a path of its own. */
  Server below(String path) {
    return new Server(port, root + path, () -> {});
  }

  /** Gives up after a while: a server that waits for a request that never ends, never stops. */
  @Override
  public void close() {
    AtomicReference<Exception> failure = new AtomicReference<>();
    Thread stopping =
        new Thread(
            () -> {
              try {
                stop.run();
              } catch (Exception e) {
                failure.set(e);
              }
            });
    stopping.setDaemon(true);
    stopping.start();
    try {
      stopping.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failure.get() != null || stopping.isAlive()) {
      throw new IllegalStateException("the server does not stop", failure.get());
    }
  }
}
