package dev.preflight.cors.internal.jersey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.text.PreflightLog;
import dev.preflight.cors.policy.CorsPolicy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.Test;

class WarningsTest {

  private static final PathPolicy POLICY =
      new PathPolicy(
          CorsPolicy.proven(CorsPolicy.builder().origins("https://app.example.com")),
          "Orders.java:1",
          List.of("GET"));

  @Test
  void aMethodWithLineEndsAndEscapesStaysOneHarmlessLine() {
    List<String> lines = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage());
          }

          @Override
          public void flush() {
            // Nothing is buffered.
          }

          @Override
          public void close() {
            // Nothing is held.
          }
        };
    Logger logger = Logger.getLogger(PreflightLog.NAME);
    logger.addHandler(handler);
    try {
      ContainerRequest request =
          new ContainerRequest(
              URI.create("http://localhost/"),
              URI.create("http://localhost/orders"),
              "GET\nINFO forged \u001b[2J",
              null,
              new MapPropertiesDelegate(),
              null);
      new Warnings().otherSource(request, POLICY);
    } finally {
      logger.removeHandler(handler);
    }
    assertEquals(
        List.of(
            "GET\\u000AINFO forged \\u001B[2J /orders: the application wrote Access-Control-*"
                + " headers of its own; they are replaced by the policy declared at Orders.java:1."
                + " Remove one of the two. This is logged once."),
        lines);
  }
}
