package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
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

  private static final List<String> PATHS =
      List.of(
          "answers/unmapped",
          "answers/unmapped-checked",
          "answers/unmapped-error",
          "answers/stage-unmapped",
          "broken",
          "shops/broken/items");

  /** A log record that has an exception, and whether it is one that the application threw. */
  private record Line(boolean ofApplication, String text) {}

  @ParameterizedTest
  @EnumSource(Container.class)
  void anUnmappedExceptionIsLoggedAsWithoutPreflight(Container container) throws Exception {
    try (Server with = container.start(ShopConfig.class, Map.of());
        Server without = container.start(ShopConfig.class, Map.of("preflight.enabled", "false"))) {
      for (String path : PATHS) {
        List<Line> expected = logged(without, path);
        List<Line> lines = logged(with, path);
        assertNotEquals(List.of(), ofApplication(expected), path);
        assertEquals(ofApplication(expected), ofApplication(lines), path);
        // Without Preflight more can follow: Jersey tries to answer again, and that fails too.
        lines.removeAll(expected);
        assertEquals(List.of(), lines, path);
      }
    }
  }

  private static List<Line> ofApplication(List<Line> lines) {
    return lines.stream().filter(Line::ofApplication).toList();
  }

  private static List<Line> logged(Server server, String path) throws Exception {
    try (Exceptions log = new Exceptions()) {
      List<String> lines = List.of("Authorization: token", "Origin: " + Rows.APP);
      Answer answer = RawClient.send(server.port(), "GET", server.root() + path, lines, "");
      assertEquals(500, answer.status(), path);
      return log.whenQuiet();
    }
  }

  /** What Jersey, the container and the JDK log with an exception while this is open. */
  private static final class Exceptions extends Handler implements AutoCloseable {

    private static final int QUIET_MILLIS = 200;

    private final Logger root = Logger.getLogger("");
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    Exceptions() {
      root.addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
      if (line.getThrown() != null && line.getLevel().intValue() >= Level.INFO.intValue()) {
        Throwable root = line.getThrown();
        while (root.getCause() != null) {
          root = root.getCause();
        }
        String thrower = root.getStackTrace()[0].getClassName();
        lines.add(
            new Line(
                thrower.startsWith("dev.preflight.cors.deployments."),
                line.getLevel()
                    + " "
                    + line.getLoggerName()
                    + " "
                    + line.getMessage()
                    + " "
                    + root));
      }
    }

    /** A container may answer before it logs. */
    List<Line> whenQuiet() throws InterruptedException {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
      int before;
      do {
        before = lines.size();
        Thread.sleep(QUIET_MILLIS);
      } while (lines.size() != before || (lines.isEmpty() && System.nanoTime() < end));
      return new ArrayList<>(lines);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      root.removeHandler(this);
    }
  }
}
