package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.cors.deployments.wire.WireConfig;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A request with a strange {@code Host} is refused by the container before there is an application
 * to ask, or handled as any other.
 */
class StrangeHostTest {

  private static final int MILLIS = 60_000;

  private static final List<List<String>> HOSTS =
      List.of(
          List.of(),
          List.of(""),
          List.of(" "),
          List.of(","),
          List.of("HOST"),
          List.of("HOST", "HOST"),
          List.of("HOST", "evil.example"),
          List.of("", "HOST"));

  @ParameterizedTest
  @MethodSource("dev.preflight.cors.deployments.Container#askedBothWays")
  void aStrangeHostIsRefusedByTheContainerOrChangesNothing(Container container, boolean early)
      throws Exception {
    try (Server server = MatrixTest.start(container, early)) {
      Map<String, String> wrong = new TreeMap<>();
      for (List<String> hosts : HOSTS) {
        for (String path : List.of("wire/listed", "wire/any")) {
          for (List<String> origins : MatrixRequest.ORIGINS) {
            checkHost(container, server, path, hosts, origins, wrong);
          }
        }
      }
      assertEquals(Map.of(), wrong);
    }
  }

  private static void checkHost(
      Container container,
      Server server,
      String path,
      List<String> hosts,
      List<String> origins,
      Map<String, String> wrong)
      throws IOException {
    for (MatrixRequest request :
        List.of(
            new MatrixRequest("GET", path, hosts, origins, List.of(), List.of()),
            new MatrixRequest("OPTIONS", path, hosts, origins, List.of("GET"), List.of()),
            new MatrixRequest("OPTIONS", path, hosts, origins, List.of(""), List.of("")))) {
      String shown = ask(server, request);
      String expected = containersOwn(container, hosts).orElseGet(() -> request.expected(server));
      if (container == Container.JETTY_SERVLET && expected.startsWith("403")) {
        // A page of sendError, from which Jetty takes Vary.
        expected = "403";
      }
      if (!shown.equals(expected)) {
        wrong.putIfAbsent(quoted(hosts), request + " is " + shown + " and not " + expected);
      }
    }
  }

  private static String ask(Server server, MatrixRequest request) throws IOException {
    try (RawClient client = new RawClient(server.port(), MILLIS)) {
      client.write(request.text(server).getBytes(RawClient.BYTES));
      RawResponse response = client.read(request.method());
      return (response.status() + " " + response.cors()).strip();
    } catch (EOFException | SocketException e) {
      return "hangs up";
    }
  }

  @ParameterizedTest
  @MethodSource("dev.preflight.cors.deployments.Container#asked")
  void whatContainersSayToAStrangeHostTheySayWithoutPreflightToo(Container container)
      throws Exception {
    try (Server server = container.start(WireConfig.class, Map.of("preflight.enabled", "false"))) {
      for (List<String> hosts : HOSTS) {
        MatrixRequest request =
            new MatrixRequest("GET", "wire/listed", hosts, List.of(), List.of(), List.of());
        assertEquals(
            containersOwn(container, hosts).orElse("200"), ask(server, request), quoted(hosts));
      }
    }
  }

  /** What a container responds to a strange host by itself, with and without Preflight. */
  private static Optional<String> containersOwn(Container container, List<String> hosts) {
    boolean none = hosts.isEmpty();
    boolean several = hosts.size() > 1;
    boolean comma = !none && hosts.get(0).equals(",");
    boolean unusable = comma || (!none && hosts.get(0).isBlank());
    String response =
        switch (container) {
          case JDK -> unusable ? "hangs up" : "";
          case GRIZZLY -> none ? "400" : unusable ? "500" : "";
          case JETTY -> none || several || unusable ? "400" : "";
          case JETTY_SERVLET, UNDERTOW -> none || several || (unusable && !comma) ? "400" : "";
          case NETTY -> "";
          case TOMCAT -> none || several || comma ? "400" : "";
        };
    return response.isEmpty() ? Optional.empty() : Optional.of(response);
  }

  private static String quoted(List<String> lines) {
    return lines.stream().map(line -> '"' + line + '"').toList().toString();
  }
}
