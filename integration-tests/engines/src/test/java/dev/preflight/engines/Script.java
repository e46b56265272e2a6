package dev.preflight.engines;

import dev.preflight.cors.browser.HeaderLines;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How an API responds to one request, which its URL says.
 *
 * @param written the header lines, with {@code $ORIGIN} and {@code $NAMES} for what was asked
 * @param status the status
 * @param body the body; empty for a preflight
 */
record Script(String written, int status, String body) {

  /** What only preflights have. */
  static final String ASKS = "Access-Control-Request-Method";

  /**
   * The response to a request.
   *
   * @param asks whether it has an Access-Control-Request-Method
   */
  static Script of(Map<String, String> query, String method, boolean asks) {
    boolean preflight = method.equals("OPTIONS") && asks;
    String kind = preflight ? "preflight" : "actual";
    String status = query.getOrDefault(kind + "-status", preflight ? "204" : "200");
    return new Script(
        query.getOrDefault(kind + "-headers", ""),
        Integer.parseInt(status),
        preflight ? "" : "text");
  }

  boolean isWithoutBody() {
    return status == 204 || status == 304;
  }

  /**
   * The header lines.
   *
   * @param request the value of a request header by its name; empty if it is not there
   */
  List<HeaderLines.Line> lines(UnaryOperator<String> request) {
    return written
        .lines()
        .map(line -> line.split(": ", 2))
        .map(
            line ->
                new HeaderLines.Line(
                    line[0],
                    line[1]
                        .replace("$ORIGIN", request.apply("Origin"))
                        .replace("$NAMES", request.apply("Access-Control-Request-Headers"))))
        .toList();
  }

  /** The parameters of a query. */
  static Map<String, String> query(String raw) {
    Map<String, String> values = new HashMap<>();
    for (String pair : String.valueOf(raw).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return values;
  }
}
