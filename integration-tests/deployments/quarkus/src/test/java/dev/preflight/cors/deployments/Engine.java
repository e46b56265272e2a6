package dev.preflight.cors.deployments;

import jakarta.ws.rs.core.Application;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Quarkus in JVM mode, in a process of its own: what the application is, its build decided. */
public final class Engine {

  /**
   * Rows of the table that are handled otherwise here, and how: what a locator returns that
   * declares an interface is not known before it is called, and Quarkus copies the lists that keep
   * out what is added to them. A browser refuses the doubled header.
   */
  static final Map<String, String> DIFFERENCES =
      Map.of(
          "a preflight for a sub-resource by interface",
          "",
          "headers that an interceptor adds later are left out, but for Vary",
          "ACAC=true | false; ACAO=https://app.example.com | https://evil.example;"
              + " Vary=Origin | Accept-Encoding;");

  /** Rows that ask for what there is not here: resources built in code, or registered by hand. */
  static final Set<String> ABSENT =
      Set.of("a programmatic resource is left alone", "a resource registered as an instance");

  private static final int PATIENCE = 600;

  private Engine() {}

  /** Starts the application that was built, with the properties of this one. */
  public static Server start(Application application) throws Exception {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dquarkus.http.host=localhost");
    application.getProperties().forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-jar");
    command.add(new File("target/quarkus-app/quarkus-run.jar").getPath());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(new File("target/quarkus-" + port + ".log"))
            .start();
    for (int i = 0; !isListening(port); i++) {
      if (!process.isAlive() || i > PATIENCE) {
        process.destroyForcibly();
        throw new IllegalStateException("see target/quarkus-" + port + ".log");
      }
      Thread.sleep(100);
    }
    return new Server(port, "/", () -> process.destroyForcibly().waitFor());
  }

  private static boolean isListening(int port) {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("localhost", 0));
      return socket.getLocalPort();
    }
  }
}
