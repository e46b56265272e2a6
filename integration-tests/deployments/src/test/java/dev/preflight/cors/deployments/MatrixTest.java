package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.deployments.wire.WireConfig;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every combination of empty, blank, comma-only, repeated, allowed and refused values of the four
 * request headers, on every kind of path and policy, gets, within a second, the response that
 * {@link Protocol} says. Once an empty {@code Access-Control-Request-Method} never got one.
 */
class MatrixTest {

  /** So long may one response take, however strange the request. */
  private static final int MILLIS = 1_000;

  /**
   * A machine that is busy with other things may delay some, and Jersey's container on Netty loses
   * a response now and then, see {@link FailuresTest}. A request that hangs, hangs again, also by
   * itself and after a pause, each longer than the last.
   */
  private static final int TRIES = 12;

  private static final int PAUSE_MILLIS = 500;

  /** More than a busy machine delays. */
  private static final int MOST_LATE = 100;

  /** Not on Netty, where Jersey handles pipelined requests in any order. */
  private static final int PIPELINED = 40;

  /** One combination of so many is asked: all with {@code -Dpreflight.matrix.oneof=1}. */
  private static final int ONE_OF = Effort.of("preflight.matrix.oneof", 8, 2);

  private static final String APP = Protocol.ALLOWED;

  @ParameterizedTest
  @MethodSource("dev.preflight.cors.deployments.Container#askedBothWays")
  void everyCombinationGetsTheResponseOfTheProtocol(Container container, boolean early)
      throws Exception {
    try (Server server = start(container, early)) {
      List<MatrixRequest> requests = MatrixRequest.oneOf(ONE_OF);
      Map<String, String> wrong = new TreeMap<>();
      long start = System.nanoTime();
      int pipelined = container == Container.NETTY ? 1 : PIPELINED;
      List<MatrixRequest> left = requests;
      int late = 0;
      for (int again = 0; !left.isEmpty(); late++) {
        assertTrue(
            again < TRIES && late < MOST_LATE, "no response within a second: " + left.get(0));
        Thread.sleep((long) again * PAUSE_MILLIS);
        int received = receive(container, server, left, again == 0 ? pipelined : 1, wrong);
        left = left.subList(received, left.size());
        again = received == 0 ? again + 1 : 0;
      }
      System.out.printf(
          "%s%s: %,d requests, %d of them late, %.1f s%n",
          container,
          early ? " before matching" : "",
          requests.size(),
          late - 1,
          (System.nanoTime() - start) / 1e9);
      assertEquals(Map.of(), wrong);
    }
  }

  /** Sends requests over one connection, until one gets no response in time; counts the others. */
  private static int receive(
      Container container,
      Server server,
      List<MatrixRequest> requests,
      int pipelined,
      Map<String, String> wrong)
      throws IOException {
    int received = 0;
    try (RawClient client = new RawClient(server.port(), MILLIS)) {
      while (received < requests.size()) {
        List<MatrixRequest> batch =
            requests.subList(received, Math.min(received + pipelined, requests.size()));
        StringBuilder text = new StringBuilder();
        batch.forEach(request -> text.append(request.text(server)));
        client.write(text.toString().getBytes(RawClient.BYTES));
        for (MatrixRequest request : batch) {
          RawResponse response = client.read(request.method());
          note(request, container.cors(request.expected(server), response), response, wrong);
          received++;
        }
      }
    } catch (SocketTimeoutException e) {
      // The caller asks again.
    }
    return received;
  }

  private static void note(
      MatrixRequest request, String expected, RawResponse response, Map<String, String> wrong) {
    String shown = (response.status() + " " + response.cors()).strip();
    if (!shown.equals(expected.strip()) && wrong.size() < 20) {
      wrong.put(request.toString(), "is " + shown + " and not " + expected);
    }
  }

  /** Explaining, so that explanations are part of the matrix. */
  static Server start(Container container, boolean early) throws Exception {
    Server server =
        container.start(
            WireConfig.class,
            Map.of("preflight.prematching", Boolean.toString(early), "preflight.explain", "true"));
    for (String path : Protocol.paths()) {
      // Classes are loaded, and what is computed once is computed.
      for (String method : List.of("GET", "OPTIONS")) {
        List<String> lines = List.of("Origin: " + APP, "Access-Control-Request-Method: PUT");
        RawClient.send(server.port(), method, server.root() + path, lines, "");
      }
    }
    return server;
  }
}
