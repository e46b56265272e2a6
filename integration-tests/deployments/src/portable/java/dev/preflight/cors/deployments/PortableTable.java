package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The table that Jersey passes, over real sockets, on a server whose routing is mirrored. The CORS
 * headers are the same but for some differences; status and page of what is no preflight are those
 * of the same server without Preflight.
 *
 * @param with the application
 * @param without the same without Preflight
 * @param differences the CORS headers of rows that are handled otherwise there
 */
record PortableTable(Server with, Server without, Map<String, String> differences)
    implements AutoCloseable {

  /** A test for each row, and one that no difference is of a row that is not there. */
  Stream<DynamicTest> tests() {
    return Stream.concat(
        rows().map(row -> DynamicTest.dynamicTest(row.name, () -> check(row))),
        Stream.of(
            DynamicTest.dynamicTest(
                "every difference is one of the table", this::checkDifferences)));
  }

  private void checkDifferences() {
    Set<String> unknown = new HashSet<>(differences.keySet());
    rows().forEach(row -> unknown.remove(key(row)));
    assertEquals(Set.of(), unknown);
  }

  private static Stream<Row> rows() {
    List<Row> rows = new ArrayList<>(Rows.PREFLIGHTS);
    rows.addAll(Rows.ACTUAL);
    rows.removeIf(row -> Engine.ABSENT.contains(row.name));
    return rows.stream();
  }

  /** Some preflights have the name of the request that they ask for. */
  private static String key(Row row) {
    return row.isPreflight() && Rows.ACTUAL.stream().anyMatch(each -> each.name.equals(row.name))
        ? "a preflight for " + row.name
        : row.name;
  }

  private void check(Row row) throws Exception {
    RawResponse response = send(row, with);
    String expected = differences.get(key(row));
    assertEquals(expected == null ? row.cors : expected, response.cors(), "CORS headers");
    boolean ours = row.isPreflight() && (row.status == 204 || row.status == 403);
    if (ours && expected == null) {
      assertEquals(row.status, response.status(), "status");
      return;
    }
    RawResponse before = send(row, without);
    if (!ours) {
      assertAll(
          () -> assertEquals(before.status(), response.status(), "status without Preflight"),
          () -> assertEquals(page(before), page(response), "page without Preflight"),
          () -> assertEquals(before.all("content-type"), response.all("content-type")));
    }
  }

  private static RawResponse send(Row row, Server server) throws Exception {
    return RawClient.send(server.port(), row.method, server.root() + row.path, row.lines, row.body);
  }

  /** Without frames of a stack trace, which differ by the filters that ran, ids, and the port. */
  private static String page(RawResponse response) {
    return response
        .body()
        .replaceAll("localhost:\\d+", "localhost")
        .replaceAll("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}(-\\d+)?", "id")
        .replaceAll("@\\p{XDigit}{6,8}\\b", "@hash")
        .replaceAll("(?m)^\\s*(at )?[\\w.$/]+\\([\\w.: ]+\\)\\R?", "");
  }

  @Override
  public void close() {
    with.close();
    without.close();
  }
}
