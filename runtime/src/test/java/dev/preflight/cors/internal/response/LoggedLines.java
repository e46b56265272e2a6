package dev.preflight.cors.internal.response;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What Preflight logs while a test runs. */
public final class LoggedLines extends Handler implements AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger("dev.preflight.cors");

  private final List<String> lines = new CopyOnWriteArrayList<>();

  public LoggedLines() {
    LOGGER.addHandler(this);
    LOGGER.setUseParentHandlers(false);
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord logged) {
    lines.add(logged.getLevel() + " " + logged.getMessage());
  }

  @Override
  public void flush() {
    // Nothing is buffered.
  }

  @Override
  public void close() {
    LOGGER.removeHandler(this);
    LOGGER.setUseParentHandlers(true);
  }
}
