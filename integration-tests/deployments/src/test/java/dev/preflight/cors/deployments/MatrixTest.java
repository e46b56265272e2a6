package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every combination of empty, blank, comma-only, repeated, allowed and refused values of the four
 * request headers, on every kind of path and policy, is answered within a second as {@link
 * Protocol} says. Once an empty {@code Access-Control-Request-Method} was never answered.
 */
class MatrixTest {

  /** So long may one answer take, however strange the request. */
  private static final int MILLIS = 1_000;

  /** A machine that is busy with other things may delay some; a request that hangs, hangs again. */
  private static final int TRIES = 10;

  /** Not on Netty, where Jersey answers pipelined requests in any order. */
  private static final int PIPELINED = 40;

  private static final String APP = Protocol.ALLOWED;

  @ParameterizedTest
  @CsvSource({
    "JDK, false", "JDK, true",
    "GRIZZLY, false", "GRIZZLY, true",
    "JETTY, false", "JETTY, true",
    "NETTY, false", "NETTY, true",
    "TOMCAT, false", "TOMCAT, true",
    "UNDERTOW, false", "UNDERTOW, true",
    "JETTY_SERVLET, false", "JETTY_SERVLET, true"
  })
  void everyCombinationIsAnsweredAsTheProtocolSays(Container container, boolean early)
      throws Exception {
    try (Server server = start(container, early)) {
      List<MatrixRequest> requests = MatrixRequest.all();
      Map<String, String> wrong = new TreeMap<>();
      long start = System.nanoTime();
      int pipelined = container == Container.NETTY ? 1 : PIPELINED;
      List<MatrixRequest> left = requests;
      for (int tries = TRIES; !left.isEmpty(); tries--) {
        assertTrue(tries > 0, "no answer within a second: " + left.get(0));
        int answered = answers(container, server, left, pipelined, wrong);
        left = left.subList(answered, left.size());
      }
      System.out.printf(
          "%s%s: %,d requests, %.1f s%n",
          container,
          early ? " before matching" : "",
          requests.size(),
          (System.nanoTime() - start) / 1e9);
      assertEquals(Map.of(), wrong);
    }
  }

  /** Sends requests over one connection, until one is not answered in time; counts the others. */
  private static int answers(
      Container container,
      Server server,
      List<MatrixRequest> requests,
      int pipelined,
      Map<String, String> wrong)
      throws IOException {
    int answered = 0;
    try (RawClient client = new RawClient(server.port(), MILLIS)) {
      while (answered < requests.size()) {
        List<MatrixRequest> batch =
            requests.subList(answered, Math.min(answered + pipelined, requests.size()));
        StringBuilder text = new StringBuilder();
        batch.forEach(request -> text.append(request.text(server)));
        client.write(text.toString().getBytes(RawClient.BYTES));
        for (MatrixRequest request : batch) {
          Answer answer = client.read(request.method());
          note(request, container.cors(request.expected(server), answer), answer, wrong);
          answered++;
        }
      }
    } catch (SocketTimeoutException e) {
      // The caller asks again.
    }
    return answered;
  }

  private static void note(
      MatrixRequest request, String expected, Answer answer, Map<String, String> wrong) {
    String shown = (answer.status() + " " + answer.cors()).strip();
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
