package dev.preflight.cors.deployments.routing;

import dev.preflight.cors.deployments.RawClient;
import dev.preflight.cors.deployments.RawResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An application in a process of its own, which says in a header which method ran.
 *
 * @param port where it listens
 * @param root the path of the application, without a slash at its end
 * @param stop what ends it
 */
record OtherProcess(int port, String root, Runnable stop) implements Caller {

  /** What such an application has to be compiled with, by class name. */
  static final Map<String, String> SOURCES =
      Map.of(
          "dev.preflight.cors.deployments.routing.Ran",
          """
          package dev.preflight.cors.deployments.routing;
          import jakarta.ws.rs.container.*;
          @jakarta.ws.rs.ext.Provider public class Ran implements ContainerResponseFilter {
            private static volatile String last = "";
            public static String now(String id) { last = id; return id; }
            @Override public void filter(ContainerRequestContext in, ContainerResponseContext out) {
              out.getHeaders().putSingle("X-Ran", last);
              last = "";
            }
          }
          """,
          "dev.preflight.cors.deployments.routing.Purge",
          """
          package dev.preflight.cors.deployments.routing;
          import java.lang.annotation.*;
          @Target(ElementType.METHOD) @Retention(RetentionPolicy.RUNTIME)
          @jakarta.ws.rs.HttpMethod("PURGE") public @interface Purge {}
          """);

  @Override
  public UnaryOperator<String> call(String method, String path, Map<String, String> headers)
      throws Exception {
    List<String> lines = new ArrayList<>();
    headers.forEach((name, value) -> lines.add(name + ": " + value));
    RawResponse response = RawClient.send(port, method, root + path, lines, "x");
    response.all("x-ran").forEach(Ran::now);
    return name -> {
      List<String> values = response.all(name);
      return values.isEmpty() ? null : String.join(", ", values);
    };
  }

  @Override
  public void close() {
    stop.run();
  }
}
