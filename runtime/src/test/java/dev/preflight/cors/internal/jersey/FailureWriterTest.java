package dev.preflight.cors.internal.jersey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helidon.FakeHelidonWriter;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.glassfish.jersey.grizzly2.FakeGrizzlyWriter;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.jdkhttp.FakeJdkWriter;
import org.glassfish.jersey.jetty.FakeJettyWriter;
import org.glassfish.jersey.netty.FakeNettyWriter;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.FakeServletWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What each container is told when a resource throws and nothing maps the exception: the three ways
 * of docs/decisions/0005-failures-past-the-response-filters.md, without the containers. {@code
 * FailuresTest} of integration-tests/deployments asks the containers themselves.
 */
class FailureWriterTest {

  private static final URI BASE = URI.create("http://api.example.com/");

  private static final String FAILING = "orders/1/failing";

  /** A container, and what it is told. */
  private record Row(
      String name, Supplier<RecordingWriter> writer, Map<String, Object> properties, String calls) {

    Row(String name, Supplier<RecordingWriter> writer, String calls) {
      this(name, writer, Map.of(), calls);
    }
  }

  private static final List<Row> ROWS =
      List.of(
          // Headers set before stay on the container's own error response.
          new Row(
              "servlet",
              FakeServletWriter::new,
              "head -1 500 https://app.example.com Origin; failure on purpose"),
          new Row(
              "Grizzly",
              FakeGrizzlyWriter::new,
              "head -1 500 https://app.example.com Origin; failure on purpose; commit"),
          new Row(
              "Jetty",
              FakeJettyWriter::new,
              "head -1 500 https://app.example.com Origin; failure on purpose"),
          // The first header is the last word, so the whole response is sent.
          new Row(
              "JDK",
              FakeJdkWriter::new,
              "head 0 500 https://app.example.com Origin; end; commit; commit; thrown on purpose"),
          new Row(
              "Netty",
              FakeNettyWriter::new,
              "head -1 500 https://app.example.com Origin; end; commit; commit"),
          // Jersey's second response is the one that goes out.
          new Row(
              "Helidon",
              FakeHelidonWriter::new,
              "failure on purpose; head -1 500 https://app.example.com Origin; end; commit"),
          new Row(
              "unknown",
              RecordingWriter::new,
              "failure on purpose; head -1 500 https://app.example.com Origin; end; commit"),
          new Row(
              "servlet, reset by Jersey",
              FakeServletWriter::new,
              Map.of(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true),
              "head -1 500 https://app.example.com Origin; commit; thrown on purpose"));

  @TestFactory
  Stream<DynamicTest> theContainerIsToldWhatItsErrorResponseNeeds() {
    return ROWS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name(),
                    () -> {
                      RecordingWriter writer = row.writer().get();
                      handle(writer, FAILING, row.properties(), Map.of("Origin", Shop.APP));
                      assertEquals(row.calls(), String.join("; ", writer.calls));
                    }));
  }

  @Test
  void anotherThreadThatFailsOnHelidonSendsTheHeadersItself() throws Exception {
    RecordingWriter writer = new FakeHelidonWriter();
    ContainerRequest request = handle(writer, "orders", Map.of(), Map.of("Origin", Shop.APP));
    writer.calls.clear();
    Thread other =
        new Thread(() -> request.getResponseWriter().failure(new IllegalStateException("late")));
    other.start();
    other.join();
    assertEquals(
        "head 0 500 https://app.example.com Origin; end; commit; failure late",
        String.join("; ", writer.calls));
  }

  @Test
  void aRequestWithoutAnOriginGetsVaryOnly() {
    RecordingWriter writer = new FakeServletWriter();
    handle(writer, FAILING, Map.of(), Map.of());
    assertEquals("head -1 500 null Origin; failure on purpose", String.join("; ", writer.calls));
  }

  /** Containers always name a caller, if only as unknown. */
  private static final class Nobody implements SecurityContext {
    @Override
    public @Nullable Principal getUserPrincipal() {
      return null;
    }

    @Override
    public boolean isUserInRole(String role) {
      return false;
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
      return null;
    }
  }

  private static ContainerRequest handle(
      RecordingWriter writer,
      String path,
      Map<String, Object> properties,
      Map<String, String> headers) {
    ResourceConfig config = new ResourceConfig(Shop.Orders.class).addProperties(properties);
    ApplicationHandler application = InMemory.of(config).application();
    ContainerRequest request =
        new ContainerRequest(
            BASE,
            BASE.resolve(path),
            "GET",
            new Nobody(),
            new MapPropertiesDelegate(),
            application.getConfiguration());
    headers.forEach(request::header);
    request.setWriter(writer);
    try {
      application.handle(request);
    } catch (IllegalStateException e) {
      writer.calls.add("thrown " + e.getMessage());
    }
    return request;
  }
}
