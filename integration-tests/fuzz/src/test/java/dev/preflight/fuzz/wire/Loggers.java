package dev.preflight.fuzz.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What all loggers of this process say that nobody should read: exceptions, warnings of ours. */
final class Loggers extends Handler {

  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("dev.preflight");

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
    if (log.getThrown() != null
        || (ours && log.getLevel().intValue() >= Level.WARNING.intValue())
        || (ours && !text.matches("[^\\p{Cntrl}]*(\n[^\\p{Cntrl}]*)*"))) {
      failures.add(log.getLoggerName() + ": " + text + " " + log.getThrown());
    }
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
