package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table on WildFly and Open Liberty, which both bring RESTEasy and find Preflight in the WAR.
 */
class StandardServersTest {

  /** As on RESTEasy alone, see the Engine of its module. */
  private static final Map<String, String> ON_RESTEASY =
      Map.of(
          "a preflight for a sub-resource by interface",
          "",
          "an unmapped error in a filter",
          "",
          "a mapped exception whose response cannot be written",
          "");

  private static final Set<String> ABSENT = Set.of("a programmatic resource is left alone");

  private static List<Path> wars;

  @BeforeAll
  static void write(@TempDir Path folder) throws Exception {
    wars =
        List.of(
            StandardWar.write(folder, "with", false),
            StandardWar.write(folder, "without", true),
            StandardBeans.write(folder));
  }

  @Test
  void wildFlyRespondsAsTheTableSays() throws Exception {
    check(() -> UnpackedServer.wildFly(wars, ServerProcess.ready()), ON_RESTEASY);
  }

  @Test
  void openLibertyRespondsAsTheTableSays() throws Exception {
    check(() -> UnpackedServer.openLiberty(wars, ServerProcess.ready()), ON_RESTEASY);
  }

  private static void check(Callable<ServerProcess> start, Map<String, String> differences)
      throws Exception {
    List<Row> rows = new ArrayList<>(Rows.PREFLIGHTS);
    rows.addAll(Rows.ACTUAL);
    rows.removeIf(row -> ABSENT.contains(row.name));
    try (ServerProcess server = start.call()) {
      assertAll(rows.stream().map(row -> () -> check(row, server, differences)));
      StandardBeans.check(server.port);
      assertTrue(server.log().contains("Preflight: "), "a line at the start");
    }
  }

  private static void check(Row row, ServerProcess server, Map<String, String> differences)
      throws Exception {
    RawResponse response = send(row, server, "/with/rest/");
    String expected = differences.get(key(row));
    assertEquals(expected == null ? row.cors : expected, response.cors(), row.name);
    boolean ours = row.isPreflight() && (row.status == 204 || row.status == 403);
    if (ours && expected == null) {
      assertEquals(row.status, response.status(), row.name);
    }
    if (!ours) {
      RawResponse before = send(row, server, "/without/rest/");
      assertEquals(before.status(), response.status(), row.name + ", without Preflight");
    }
  }

  /** Some preflights have the name of the request that they ask for. */
  private static String key(Row row) {
    return row.isPreflight() && Rows.ACTUAL.stream().anyMatch(each -> each.name.equals(row.name))
        ? "a preflight for " + row.name
        : row.name;
  }

  private static RawResponse send(Row row, ServerProcess server, String root) throws Exception {
    return RawClient.send(server.port, row.method, root + row.path, row.lines, row.body);
  }
}
