package dev.preflight.cors.deployments;

/** A running server: its port, where the application is, and how to stop it. */
record Server(int port, String root, Stop stop) implements AutoCloseable {

  /** Stops a server. */
  interface Stop {
    void run() throws Exception;
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
