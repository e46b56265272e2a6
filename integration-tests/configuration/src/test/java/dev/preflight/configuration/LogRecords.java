package dev.preflight.configuration;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What Preflight logs while a test runs, but for the line of a healthy start. */
final class LogRecords extends Handler implements AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger("dev.preflight.cors");

  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  private final boolean withStart;

  LogRecords() {
    this(false);
  }

  /**
   * @param withStart whether the line that a healthy start says is among them
   */
  LogRecords(boolean withStart) {
    this.withStart = withStart;
    LOGGER.addHandler(this);
  }

  List<String> messages() {
    return records.stream().map(r -> r.getLevel() + " " + r.getMessage()).toList();
  }

  int size() {
    return records.size();
  }

  @Override
  public void publish(LogRecord logged) {
    if (withStart || !logged.getMessage().startsWith("Preflight: ")) {
      records.add(logged);
    }
  }

  @Override
  public void flush() {
    // Nothing is buffered.
  }

  @Override
  public void close() {
    LOGGER.removeHandler(this);
  }
}
