package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table on Helidon MP, which puts a container of its own around Jersey. */
class HelidonTest {

  /** Jersey is configured by the application's class there, to which nothing can be added. */
  private static final Set<String> ABSENT = Set.of("a programmatic resource is left alone");

  /** Helidon replaces a 404 by its own where no resource method was matched. */
  private static final Map<String, String> DIFFERENCES = Map.of("404 thrown by a locator", "");

  private static final List<String> HEADERS =
      List.of("Authorization: token", "Origin: " + Rows.APP);

  private static final List<String> LATER =
      List.of(
          "responses/async-unmapped",
          "responses/async-unmapped-error",
          "responses/stage-unmapped-later");

  /** A race is not always lost. */
  private static final int REPEATED = 20;

  @Test
  void helidonRespondsAsTheTableSays() throws Exception {
    Optional<Path> java = HelidonProcess.java();
    assumeTrue(
        java.isPresent(),
        "Helidon MP 4 needs Java "
            + HelidonProcess.JAVA
            + ", and no such JDK is where the one of the tests is");
    List<Row> rows = new ArrayList<>(Rows.PREFLIGHTS);
    rows.addAll(Rows.ACTUAL);
    rows.removeIf(row -> ABSENT.contains(row.name));
    try (ServerProcess with = HelidonProcess.start(java.get(), false);
        ServerProcess without = HelidonProcess.start(java.get(), true)) {
      assertAll(rows.stream().map(row -> () -> check(row, with, without)));
      assertTrue(with.log().contains("Preflight: "), "a line at the start");
      for (int i = 0; i < REPEATED; i++) {
        for (String path : LATER) {
          checkLater(path, with);
        }
      }
      long lines = logged(without);
      assertTrue(lines > 0, "logged without Preflight");
      assertEquals(lines, logged(with), "lines in the log");
    }
  }

  /** Helidon gives the second application the filters of the first, whichever that is. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void eachApplicationOfAProcessHasItsOwnPolicies(boolean off) throws Exception {
    Optional<Path> java = HelidonProcess.java();
    assumeTrue(java.isPresent(), "needs Java " + HelidonProcess.JAVA);
    String app = "ACAC=true; ACAO=" + Rows.APP + "; ACEH=X-Total; Vary=Origin;";
    String shop = "ACAO=https://shop.example.com; Vary=Origin;";
    String get = "ACAM=GET, HEAD; ACAO=https://shop.example.com; ACMA=1800; Vary=Origin;";
    try (ServerProcess server = HelidonProcess.startTwo(java.get(), off)) {
      assertEquals(shop, cors(server, "GET", "/api/plain", "https://shop.example.com"));
      assertEquals(get, cors(server, "OPTIONS", "/api/plain", "https://shop.example.com"));
      assertEquals(app, cors(server, "GET", "/api/orders", Rows.APP));
      assertEquals("", cors(server, "GET", "/rest/plain", "https://shop.example.com"));
      assertEquals("", cors(server, "OPTIONS", "/rest/plain", "https://shop.example.com"));
      assertEquals(off ? "" : app, cors(server, "GET", "/rest/orders", Rows.APP));
    }
  }

  private static String cors(ServerProcess server, String method, String path, String origin)
      throws Exception {
    List<String> lines =
        List.of("Authorization: token", "Origin: " + origin, "Access-Control-Request-Method: GET");
    boolean preflight = method.equals("OPTIONS");
    return RawClient.send(server.port, method, path, lines.subList(0, preflight ? 3 : 2), "")
        .cors();
  }

  private static void check(Row row, ServerProcess with, ServerProcess without) throws Exception {
    RawResponse response = send(row, with);
    assertEquals(DIFFERENCES.getOrDefault(row.name, row.cors), response.cors(), row.name);
    boolean ours = row.isPreflight() && (row.status == 204 || row.status == 403);
    if (ours) {
      assertEquals(row.status, response.status(), row.name);
    } else {
      RawResponse before = send(row, without);
      assertEquals(before.status(), response.status(), row.name + ", without Preflight");
      if (!row.path.equals("responses/async-unmapped")) {
        assertEquals(before.page(), response.page(), row.name);
      }
    }
  }

  /** Another thread fails, which Helidon may find out before Jersey responds. */
  private static void checkLater(String path, ServerProcess server) throws Exception {
    RawResponse response = RawClient.send(server.port, "GET", "/rest/" + path, HEADERS, "");
    String cors = "ACAC=true; ACAO=" + Rows.APP + "; Vary=Origin;";
    assertEquals(cors, response.cors(), path);
    assertEquals(500, response.status(), path);
  }

  /** How often the exception of one failing request is logged. */
  private static long logged(ServerProcess server) throws Exception {
    Predicate<String> exception = line -> line.contains("IOException: unmapped, checked");
    long before = server.log().lines().filter(exception).count();
    RawClient.send(server.port, "GET", "/rest/responses/unmapped-checked", HEADERS, "");
    long count = before;
    for (int quiet = 0; quiet < 3; quiet++) {
      Thread.sleep(500);
      long now = server.log().lines().filter(exception).count();
      quiet = now == count ? quiet : 0;
      count = now;
    }
    return count - before;
  }

  private static RawResponse send(Row row, ServerProcess server) throws Exception {
    return RawClient.send(server.port, row.method, "/rest/" + row.path, row.lines, row.body);
  }
}
