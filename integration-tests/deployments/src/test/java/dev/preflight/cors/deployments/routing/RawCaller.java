package dev.preflight.cors.deployments.routing;

import dev.preflight.cors.deployments.RawClient;
import dev.preflight.cors.deployments.RawResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** An application behind a socket, so that what a container does to a path is included. */
final class RawCaller implements Caller {

  private final HttpServer server;
  private final int port;

  RawCaller(ResourceConfig config) {
    server = GrizzlyHttpServerFactory.createHttpServer(URI.create("http://localhost:0/"), config);
    port = server.getListeners().iterator().next().getPort();
  }

  @Override
  public UnaryOperator<String> call(String method, String path, Map<String, String> headers)
      throws Exception {
    List<String> lines = new ArrayList<>();
    headers.forEach((name, value) -> lines.add(name + ": " + value));
    RawResponse response = RawClient.send(port, method, path, lines, "x");
    return name -> {
      List<String> values = response.all(name);
      return values.isEmpty() ? null : String.join(", ", values);
    };
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
