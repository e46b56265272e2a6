package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The whole table over real sockets, on every container. */
class TableTest {

  private static final Map<String, String> NO_WADL =
      Map.of("jersey.config.server.wadl.disableWadl", "true");

  @TestFactory
  Stream<DynamicContainer> everyContainerPassesTheTable() {
    return Container.asked().stream()
        .map(container -> onContainer(container.name(), container, NO_WADL, RawClient::send));
  }

  @TestFactory
  DynamicContainer tomcatPassesTheTableWithoutSendError() {
    Map<String, String> properties = new HashMap<>(NO_WADL);
    properties.putAll(Failures.SET_STATUS);
    return onContainer("TOMCAT, setStatus", Container.TOMCAT, properties, RawClient::send);
  }

  @TestFactory
  DynamicContainer jettyPassesTheTableOverHttp2() {
    return onContainer("JETTY, HTTP/2", Container.JETTY, NO_WADL, new Http2Client()::send);
  }

  /** Sends a request, by whatever protocol. */
  private interface Client {
    RawResponse send(int port, String method, String path, List<String> lines, String body)
        throws Exception;
  }

  private static DynamicContainer onContainer(
      String name, Container container, Map<String, String> properties, Client client) {
    List<Row> rows = new ArrayList<>(Rows.PREFLIGHTS);
    rows.addAll(Rows.ACTUAL);
    rows.removeIf(row -> row.needsHttp1 && name.contains("HTTP/2"));
    Class<? extends Application> application = ShopConfig.class;
    Server[] servers = new Server[2];
    DynamicTest start =
        DynamicTest.dynamicTest(
            "starts",
            () -> {
              servers[0] = container.start(application, properties);
              servers[1] = container.start(application, Failures.withoutPreflight(properties));
            });
    DynamicTest stop =
        DynamicTest.dynamicTest(
            "stops",
            () -> {
              servers[0].close();
              servers[1].close();
            });
    Stream<DynamicTest> tests =
        rows.stream()
            .map(
                row ->
                    DynamicTest.dynamicTest(
                        row.name, () -> check(row, container, client, servers[0], servers[1])));
    return DynamicContainer.dynamicContainer(
        name, Stream.concat(Stream.concat(Stream.of(start), tests), Stream.of(stop)));
  }

  private static void check(
      Row row, Container container, Client client, Server with, Server without) throws Exception {
    RawResponse response = send(row, client, with);
    boolean cannotSuspend = row.needsAsync && container == Container.JDK;
    assertAll(
        () -> assertEquals(container.cors(row.cors, response), response.cors(), "CORS headers"),
        () -> assertEquals(cannotSuspend ? 500 : row.status, response.status(), "status"),
        () ->
            assertTrue(
                cannotSuspend || response.body().contains(row.expectedBody), response.body()));
    if (!row.isPreflight()) {
      RawResponse before = send(row, client, without);
      assertAll(
          () -> assertEquals(before.status(), response.status(), "status without Preflight"),
          () -> assertEquals(before.page(), response.page(), "page without Preflight"),
          // Distinct, because without Preflight Jersey's response after a failure can reach the
          // next
          // response on Jetty.
          () -> assertEquals(contentType(before), contentType(response)));
    }
  }

  private static RawResponse send(Row row, Client client, Server server) throws Exception {
    return client.send(server.port(), row.method, server.root() + row.path, row.lines, row.body);
  }

  private static List<String> contentType(RawResponse response) {
    return response.all("content-type").stream().distinct().toList();
  }
}
