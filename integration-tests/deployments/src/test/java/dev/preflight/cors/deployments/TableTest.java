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
  Stream<DynamicContainer> everyContainerAnswersTheTable() {
    return Stream.of(Container.values())
        .map(container -> onContainer(container.name(), container, NO_WADL, RawClient::send));
  }

  @TestFactory
  DynamicContainer tomcatAnswersTheTableWithoutSendError() {
    Map<String, String> properties = new HashMap<>(NO_WADL);
    properties.putAll(Failures.SET_STATUS);
    return onContainer("TOMCAT, setStatus", Container.TOMCAT, properties, RawClient::send);
  }

  @TestFactory
  DynamicContainer jettyAnswersTheTableOverHttp2() {
    return onContainer("JETTY, HTTP/2", Container.JETTY, NO_WADL, new Http2Client()::send);
  }

  /** Sends a request, by whatever protocol. */
  private interface Client {
    Answer send(int port, String method, String path, List<String> lines, String body)
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
    Answer answer = send(row, client, with);
    boolean cannotSuspend = row.needsAsync && container == Container.JDK;
    assertAll(
        () -> assertEquals(container.cors(row.cors, answer), answer.cors(), "CORS headers"),
        () -> assertEquals(cannotSuspend ? 500 : row.status, answer.status(), "status"),
        () -> assertTrue(cannotSuspend || answer.body().contains(row.expectedBody), answer.body()));
    if (!row.isPreflight()) {
      Answer before = send(row, client, without);
      assertAll(
          () -> assertEquals(before.status(), answer.status(), "status without Preflight"),
          () -> assertEquals(before.page(), answer.page(), "page without Preflight"),
          // Distinct, because without Preflight Jersey's answer after a failure can reach the next
          // response on Jetty.
          () -> assertEquals(contentType(before), contentType(answer)));
    }
  }

  private static Answer send(Row row, Client client, Server server) throws Exception {
    return client.send(server.port(), row.method, server.root() + row.path, row.lines, row.body);
  }

  private static List<String> contentType(Answer answer) {
    return answer.all("content-type").stream().distinct().toList();
  }
}
