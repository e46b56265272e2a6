package dev.preflight.packaging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What Preflight logs while something runs, in whatever loader. */
final class Logged extends Handler implements AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger("dev.preflight.cors");

  private final List<String> lines = new CopyOnWriteArrayList<>();

  Logged() {
    LOGGER.addHandler(this);
  }

  List<String> lines() {
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
  }
}
