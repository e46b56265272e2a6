package dev.preflight.cors.benchmarks.application;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;

/** Starts a variant of the application on a free port of loopback. */
final class Server {

  private Server() {}

  /** On Jersey and Grizzly. */
  static int jersey(Variant variant) throws IOException {
    int port = freePort();
    HttpServer server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://127.0.0.1:" + port + "/"), variant.onJersey(), false);
    for (NetworkListener listener : server.getListeners()) {
      // By default it ends a connection after 256 requests.
      listener.getKeepAlive().setMaxRequestsCount(-1);
    }
    server.start();
    return port;
  }

  /** On CXF and Jetty. */
  static int cxf(Variant variant) throws IOException {
    int port = freePort();
    // Its door to CXF is on the class path.
    System.setProperty("preflight.enabled", "false");
    variant.onCxf(port);
    return port;
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }
}
