package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An exception that no mapper handles is logged as it is without Preflight. */
class LoggingTest {

  /** What Jersey, the containers and the JDK's server log, with the exceptions. */
  private static final class Exceptions extends Handler implements AutoCloseable {

    private static final int QUIET_MILLIS = 200;

    private final Logger root = Logger.getLogger("");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Exceptions() {
      setLevel(Level.INFO);
      root.addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
      if (isLoggable(line) && line.getThrown() != null) {
        lines.add(
            line.getLevel() + " " + line.getLoggerName() + ": " + causes(line.getThrown()));
      }
    }

    /** A container may answer before it logs. */
    List<String> whenQuiet() throws InterruptedException {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
      int before = 0;
      do {
        before = lines.size();
        Thread.sleep(QUIET_MILLIS);
      } while (lines.size() != before || (lines.isEmpty() && System.nanoTime() < end));
      return List.copyOf(lines);
    }

    private static String causes(Throwable thrown) {
      StringBuilder text = new StringBuilder(thrown.getClass().getSimpleName());
      for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
        text.append(" < ").append(cause.getClass().getSimpleName());
      }
      return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      root.removeHandler(this);
    }
  }

  private static final List<String> PATHS =
      List.of(
          "answers/unmapped",
          "answers/unmapped-checked",
          "answers/unmapped-error",
          "answers/async-unmapped",
          "broken",
          "shops/broken/items");

  @ParameterizedTest
  @EnumSource(Container.class)
  void anUnmappedExceptionIsLoggedAsWithoutPreflight(Container container) throws Exception {
    try (Server with = container.start(ShopConfig.class, Map.of());
        Server without =
            container.start(ShopConfig.class, Map.of("jakarta.ws.rs.loadServices", "false"))) {
      for (String path : PATHS) {
        List<String> expected = logged(without, path);
        assertNotEquals(List.of(), expected, path);
        assertEquals(expected, logged(with, path), path);
      }
    }
  }

  private static List<String> logged(Server server, String path) throws Exception {
    try (Exceptions log = new Exceptions()) {
      List<String> lines = List.of("Authorization: token", "Origin: " + Rows.APP);
      Answer answer = RawClient.send(server.port(), "GET", server.root() + path, lines, "");
      assertEquals(500, answer.status());
      return log.whenQuiet();
    }
  }
}
