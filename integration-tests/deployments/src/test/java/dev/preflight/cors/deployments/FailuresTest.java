package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Exceptions that no mapper handles, on connections that are used again. */
class FailuresTest {

  private static final List<String> HEADERS =
      List.of("Authorization: token", "Origin: " + Rows.APP);

  @TestFactory
  Stream<DynamicTest> theErrorResponseHasTheHeadersAndTheConnectionIsSound() {
    return tests(Container.asked().stream(), Map.of());
  }

  @TestFactory
  Stream<DynamicTest> theSameWithoutSendError() {
    // Jetty's handler then throws its response away with all headers, and closes the connection.
    return tests(
        Container.asked().stream().filter(container -> container != Container.JETTY),
        Failures.SET_STATUS);
  }

  private static Stream<DynamicTest> tests(
      Stream<Container> containers, Map<String, String> properties) {
    return containers.map(
        container -> DynamicTest.dynamicTest(container.name(), () -> check(container, properties)));
  }

  private static void check(Container container, Map<String, String> properties) throws Exception {
    List<String> paths = new ArrayList<>(Failures.paths(container, properties));
    if (container == Container.JETTY) {
      // It does not buffer: the response is 200, and begun.
      paths.remove("responses/stream-unmapped");
    }
    try (Server with = container.start(ShopConfig.class, properties);
        Server without = container.start(ShopConfig.class, Failures.withoutPreflight(properties))) {
      for (String path : paths) {
        check(container, with, without, "GET", path);
        if (container != Container.NETTY) {
          // Jersey writes the end of its responses to HEAD there when the client may have sent the
          // next request already, whose response can then be lost.
          check(container, with, without, "HEAD", path);
        }
      }
    }
  }

  private static void check(
      Container container, Server with, Server without, String method, String path)
      throws Exception {
    Pair responses = pair(with, method, path);
    RawResponse before = RawClient.send(without.port(), method, without.root() + path, HEADERS, "");
    RawResponse response = responses.first;
    String row = method + " " + path;
    assertAll(
        () -> assertEquals(container.cors(cors(path), response), response.cors(), row),
        () -> assertEquals(500, response.status(), row),
        () -> assertEquals(before.status(), response.status(), row + ", without Preflight"),
        () -> assertEquals(before.page(), response.page(), row),
        () -> assertTrue(response.all("date").size() <= 1, row + ": " + response.headers()),
        () -> assertTrue(response.all("content-length").size() <= 1, row + response.headers()),
        () ->
            assertEquals(
                "200 ok " + cors("responses/ok"), responses.next(), row + ", and the next"));
  }

  private static Pair pair(Server server, String method, String path) {
    try {
      return new Pair(server, method, path);
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    }
  }

  private static String cors(String path) {
    if (path.startsWith("responses/")) {
      return "ACAC=true; ACAO=" + Rows.APP + "; Vary=Origin;";
    }
    // The policy of the items is another's.
    return path.startsWith("shops/") ? "Vary=Origin;" : "ACAO=" + Rows.APP + "; Vary=Origin;";
  }

  /**
   * A failure, and the request after it on the same connection, or on a new one if it is closed.
   */
  private static final class Pair {

    final RawResponse first;
    private final RawResponse second;

    Pair(Server server, String method, String path) throws IOException {
      try (RawClient client = new RawClient(server.port())) {
        client.write(
            RawClient.request(server.port(), method, server.root() + path, HEADERS, "", ""));
        first = client.read(method);
        String next = server.root() + "responses/ok";
        if (first.all("connection").contains("close")) {
          second = RawClient.send(server.port(), "GET", next, HEADERS, "");
        } else {
          client.write(RawClient.request(server.port(), "GET", next, HEADERS, "", ""));
          second = client.read("GET");
        }
      }
    }

    String next() {
      return second.status() + " " + second.body() + " " + second.cors();
    }
  }
}
