package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The table on servers that bring a Jersey of their own. */
class ServersTest {

  @Test
  void glassFishPassesTheTable() throws Exception {
    check(ServerProcess::glassFish);
  }

  @Test
  void payaraMicroPassesTheTable() throws Exception {
    check(ServerProcess::payaraMicro);
  }

  private static void check(Callable<ServerProcess> start) throws Exception {
    List<Row> rows = new ArrayList<>(Rows.PREFLIGHTS);
    rows.addAll(Rows.ACTUAL);
    // Both servers respond with 400 themselves.
    rows.removeIf(row -> row.name.equals("bytes that are no UTF-8 are refused"));
    try (ServerProcess server = start.call()) {
      assertAll(rows.stream().map(row -> () -> check(row, server, "")));
      // Jersey then resets a response that fails and sets its status, instead of calling sendError.
      List<Row> failing = rows.stream().filter(row -> row.status == 500).toList();
      assertTrue(failing.size() > 10, "failing requests");
      assertAll(failing.stream().map(row -> () -> check(row, server, "-status")));
      long lines = logged(server, "without");
      assertTrue(lines > 0, "logged without Preflight");
      assertEquals(lines, logged(server, "with"), "lines in the log");
    }
  }

  private static void check(Row row, ServerProcess server, String kind) throws Exception {
    RawResponse response = send(row, server, "/with" + kind + "/rest/");
    String name = row.name + kind;
    assertEquals(row.cors, response.cors(), name);
    assertEquals(row.status, response.status(), name);
    assertTrue(response.body().contains(row.expectedBody), name);
    if (!row.isPreflight()) {
      RawResponse before = send(row, server, "/without" + kind + "/rest/");
      assertEquals(before.status(), response.status(), name + ", without Preflight");
      // Whether the page of another thread's failure has a body, is a race in the server.
      if (!row.path.equals("responses/async-unmapped")) {
        assertEquals(
            before.page().replace("/without" + kind + "/", "/with" + kind + "/"),
            response.page(),
            name);
      }
    }
  }

  private static RawResponse send(Row row, ServerProcess server, String root) throws Exception {
    return RawClient.send(server.port, row.method, root + row.path, row.lines, row.body);
  }

  /** How often Jersey and the server log the exception of one failing request. */
  private static long logged(ServerProcess server, String application) throws Exception {
    Predicate<String> exception = line -> line.contains("IOException: unmapped, checked");
    List<String> lines = List.of("Authorization: token", "Origin: " + Rows.APP);
    long before = server.log().lines().filter(exception).count();
    String path = "/" + application + "/rest/responses/unmapped-checked";
    RawClient.send(server.port, "GET", path, lines, "");
    long count = before;
    for (int quiet = 0; quiet < 3; quiet++) {
      Thread.sleep(500);
      long now = server.log().lines().filter(exception).count();
      quiet = now == count ? quiet : 0;
      count = now;
    }
    return count - before;
  }
}
