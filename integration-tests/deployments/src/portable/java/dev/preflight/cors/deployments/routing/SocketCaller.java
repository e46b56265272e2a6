package dev.preflight.cors.deployments.routing;

import dev.preflight.cors.deployments.RawClient;
import dev.preflight.cors.deployments.RawResponse;
import dev.preflight.cors.deployments.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A server behind a socket. */
record SocketCaller(Server server) implements Caller {

  @Override
  public UnaryOperator<String> call(String method, String path, Map<String, String> headers)
      throws Exception {
    List<String> lines = new ArrayList<>();
    headers.forEach((name, value) -> lines.add(name + ": " + value));
    RawResponse response = RawClient.send(server.port(), method, path, lines, "x");
    return name -> {
      List<String> values = response.all(name);
      return values.isEmpty() ? null : String.join(", ", values);
    };
  }

  @Override
  public void close() {
    server.close();
  }
}
