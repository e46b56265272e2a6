package dev.preflight.cors.deployments;

/** A running server: its port, where the application is, and how to stop it. */
public record Server(int port, String root, Stop stop) implements AutoCloseable {

  /** Stops a server. */
  public interface Stop {
    void run() throws Exception;
  }

  /** The same server, for an application with a path of its own. */
  Server below(String path) {
    return new Server(port, root + path, () -> {});
  }

  @Override
  public void close() {
    try {
      stop.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
