package dev.preflight.cors.deployments;

import io.undertow.Undertow;
import jakarta.ws.rs.core.Application;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;

/** RESTEasy on Undertow. */
public final class Engine {

  /**
   * Rows of the table that are handled otherwise here, and how: what a locator returns that
   * declares an interface is not known before it is called, and some failures RESTEasy leaves to
   * the container without running response filters.
   */
  static final Map<String, String> DIFFERENCES =
      Map.of(
          "a preflight for a sub-resource by interface",
          "",
          "an unmapped error in a filter",
          "",
          "a mapped exception whose response cannot be written",
          "");

  /** Rows that ask for what there is not here: only Jersey builds resources in code. */
  static final Set<String> ABSENT = Set.of("a programmatic resource is left alone");

  /**
   * How many preflights of random applications are granted all that the method's policy grants, at
   * least, in percent of those that it allows.
   */
  public static final int EXACT_PERCENT = 32;

  private Engine() {}

  /** Starts the server at any port. */
  public static Server start(Application application) throws Exception {
    int port = freePort();
    UndertowJaxrsServer server = new UndertowJaxrsServer();
    server.start(Undertow.builder().addHttpListener(port, "localhost"));
    try {
      server.deploy(application, "/");
    } catch (RuntimeException e) {
      server.stop();
      throw e;
    }
    return new Server(port, "/", server::stop);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("localhost", 0));
      return socket.getLocalPort();
    }
  }
}
