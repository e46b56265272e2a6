package dev.preflight.cors.deployments;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that runs an application of Quarkus, or ended because it did not start.
 *
 * @param process the process
 * @param port where it listens
 * @param log what it prints
 */
public record QuarkusProcess(Process process, int port, File log) implements AutoCloseable {

  private static final int PATIENCE = 600;

  /** Not the socket alone: another process may have taken the port. */
  private static final String LISTENS = "Listening on: ";

  /** Starts it, and waits until it listens or ends. */
  static QuarkusProcess start(File jar, List<String> options) throws Exception {
    int port = freePort();
    File log = new File("target/quarkus-" + port + ".log");
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dquarkus.http.host=localhost");
    command.addAll(options);
    command.add("-jar");
    command.add(jar.getPath());
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    QuarkusProcess started = new QuarkusProcess(process, port, log);
    for (int i = 0; process.isAlive() && !started.output().contains(LISTENS); i++) {
      if (i > PATIENCE) {
        started.close();
        throw new IllegalStateException("neither listens nor ends, see " + log);
      }
      Thread.sleep(100);
    }
    return started;
  }

  /** What it has printed so far. */
  public String output() throws IOException {
    return Files.readString(log.toPath());
  }

  RawResponse send(String method, String path, String... lines) throws IOException {
    return RawClient.send(port, method, path, List.of(lines), "");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("localhost", 0));
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
