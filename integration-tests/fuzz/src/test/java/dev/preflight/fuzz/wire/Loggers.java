package dev.preflight.fuzz.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What all loggers of this process say that nobody should read: exceptions, warnings of ours. */
final class Loggers extends Handler {

  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("dev.preflight");

  /** What a resource that fails on purpose leads to without us, too; logged after the response. */
  private static final Set<String> EXPECTED =
      Set.of("thrown by the resource on purpose", "headers already sent");

  private final List<String> failures = new ArrayList<>();

  Loggers() {
    // What we explain is checked here, and would fill files.
    OURS.setUseParentHandlers(false);
    OURS.addHandler(this);
    for (Handler handler : ROOT.getHandlers()) {
      handler.setLevel(Level.OFF);
    }
    ROOT.addHandler(this);
  }

  @Override
  public synchronized void publish(LogRecord log) {
    boolean ours = String.valueOf(log.getLoggerName()).startsWith("dev.preflight");
    String text = String.valueOf(log.getMessage());
    if ((log.getThrown() != null && !isExpected(log.getThrown()) && !isUnreadable(log))
        || (ours && log.getLevel().intValue() >= Level.WARNING.intValue())
        || (ours && !text.matches("[^\\p{Cntrl}]*(\n[^\\p{Cntrl}]*)*"))) {
      failures.add(log.getLoggerName() + ": " + text + " " + log.getThrown());
    }
  }

  private static boolean isExpected(Throwable thrown) {
    return EXPECTED.contains(String.valueOf(thrown.getMessage()));
  }

  /**
   * Whether Tomcat says of a request that it cannot read it. No application sees such a request,
   * and Tomcat says so once for each of the objects that read, of which it makes as many as it
   * needs: at one time beside us, at another without us.
   */
  private static boolean isUnreadable(LogRecord log) {
    return log.getLevel().intValue() <= Level.INFO.intValue()
        && String.valueOf(log.getLoggerName()).startsWith("org.apache.coyote.");
  }

  synchronized List<String> take() {
    List<String> taken = List.copyOf(failures);
    failures.clear();
    return taken;
  }

  @Override
  public void flush() {
    // Nothing is kept back.
  }

  @Override
  public void close() {
    ROOT.removeHandler(this);
    OURS.removeHandler(this);
  }
}
