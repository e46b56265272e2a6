package dev.preflight.cors.deployments;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A request of the matrix, as lines of each header. {@code HOST} stands for the server's own host.
 *
 * @param method the HTTP method
 * @param path one of {@link Protocol#paths()}
 * @param hosts the {@code Host} lines
 * @param origins the {@code Origin} lines
 * @param methods the {@code Access-Control-Request-Method} lines
 * @param headers the {@code Access-Control-Request-Headers} lines
 */
record MatrixRequest(
    String method,
    String path,
    List<String> hosts,
    List<String> origins,
    List<String> methods,
    List<String> headers) {

  static final List<List<String>> ORIGINS =
      List.of(
          List.of(),
          List.of(""),
          List.of(" \t "),
          List.of(","),
          List.of(Protocol.ALLOWED),
          List.of("https://evil.example"),
          List.of("https://writer.example"),
          List.of(Protocol.ALLOWED + ", " + Protocol.ALLOWED),
          List.of(Protocol.ALLOWED, Protocol.ALLOWED),
          List.of("", Protocol.ALLOWED),
          List.of(Protocol.ALLOWED, ""),
          List.of(",", "https://evil.example"),
          List.of("http://HOST"));

  private static final List<List<String>> METHODS =
      List.of(
          List.of(),
          List.of(""),
          List.of("  "),
          List.of(","),
          List.of("GET"),
          List.of("PUT"),
          List.of("DELETE"),
          List.of("OPTIONS"),
          List.of("GET", "PUT"),
          List.of("", "GET"),
          List.of("GET", ""));

  private static final List<List<String>> HEADERS =
      List.of(
          List.of(),
          List.of(""),
          List.of(" "),
          List.of(","),
          List.of("x-a,,x-c"),
          List.of("", "x-c"));

  String text(Server server) {
    StringBuilder text = new StringBuilder();
    text.append(method).append(' ').append(server.root()).append(path).append(" HTTP/1.1\r\n");
    append(text, "Host", hosts);
    append(text, "Origin", origins);
    append(text, "Access-Control-Request-Method", methods);
    append(text, "Access-Control-Request-Headers", headers);
    return text.append("\r\n").toString().replace("HOST", "localhost:" + server.port());
  }

  private static void append(StringBuilder text, String name, List<String> lines) {
    lines.forEach(line -> text.append(name).append(": ").append(line).append("\r\n"));
  }

  String expected(Server server) {
    UnaryOperator<String> received =
        line -> line.strip().replace("HOST", "localhost:" + server.port());
    return Protocol.response(
        method,
        path,
        origins.stream().map(received).toList(),
        methods.stream().map(received).toList(),
        headers.stream().map(received).toList());
  }

  /** One of so many combinations, always the same ones. */
  static List<MatrixRequest> oneOf(int many) {
    Random random = new Random(20_261_126);
    return all().stream().filter(each -> random.nextInt(many) == 0).toList();
  }

  /** Every combination, with an ordinary host. */
  static List<MatrixRequest> all() {
    List<String> host = List.of("HOST");
    List<MatrixRequest> requests = new ArrayList<>();
    for (String path : Protocol.paths()) {
      for (List<String> origins : ORIGINS) {
        for (List<String> methods : METHODS) {
          for (List<String> headers : HEADERS) {
            requests.add(new MatrixRequest("OPTIONS", path, host, origins, methods, headers));
          }
        }
        for (String method : List.of("GET", "HEAD", "DELETE", "PATCH")) {
          for (List<String> methods : List.of(METHODS.get(0), METHODS.get(1))) {
            requests.add(new MatrixRequest(method, path, host, origins, methods, List.of()));
          }
        }
      }
    }
    return requests;
  }
}
