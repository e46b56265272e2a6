package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exception that no mapper handles is logged as it is without Preflight. */
class LoggingTest {

  /** A log record that has an exception, and whether it is one that the application threw. */
  private record Line(boolean ofApplication, String text) {}

  @ParameterizedTest
  @MethodSource("dev.preflight.cors.deployments.Container#asked")
  void anUnmappedExceptionIsLoggedAsWithoutPreflight(Container container) throws Exception {
    check(container, Map.of());
  }

  @ParameterizedTest
  @MethodSource("dev.preflight.cors.deployments.Container#asked")
  void theSameWithoutSendError(Container container) throws Exception {
    check(container, Failures.SET_STATUS);
  }

  private static void check(Container container, Map<String, String> properties) throws Exception {
    List<String> paths = Failures.paths(container, properties);
    try (Server with = container.start(ShopConfig.class, properties);
        Server without = container.start(ShopConfig.class, Failures.withoutPreflight(properties))) {
      List<Line> expected = logged(without, paths);
      List<Line> lines = logged(with, paths);
      for (int again = 0;
          again < 3 && !ofApplication(expected).equals(ofApplication(lines));
          again++) {
        // A busy machine may log what came first among what came next.
        expected = logged(without, paths);
        lines = logged(with, paths);
      }
      assertEquals(ofApplication(expected), ofApplication(lines));
      // Without Preflight more can follow: Jersey tries to respond again, and that fails too.
      lines.removeAll(expected);
      assertEquals(List.of(), lines);
    }
  }

  private static List<String> ofApplication(List<Line> lines) {
    // Sorted, as another thread may log later than the next request's.
    return lines.stream().filter(Line::ofApplication).map(Line::text).sorted().toList();
  }

  private static List<Line> logged(Server server, List<String> paths) throws Exception {
    try (Exceptions log = new Exceptions()) {
      List<String> lines = List.of("Authorization: token", "Origin: " + Rows.APP);
      for (String path : paths) {
        RawClient.send(server.port(), "GET", server.root() + path, lines, "");
      }
      return log.whenQuiet();
    }
  }

  /** Ports, and the state of objects that Jetty writes into its lines. */
  private static final Pattern IDENTITY =
      Pattern.compile("localhost:\\d+|(?<=ChannelResponse)@\\w+\\{\\d+|@\\p{XDigit}+");

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
                    + IDENTITY.matcher(line.getMessage()).replaceAll("")
                    + " "
                    + root));
      }
    }

    /** A container may respond before it logs. */
    List<Line> whenQuiet() throws InterruptedException {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
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
