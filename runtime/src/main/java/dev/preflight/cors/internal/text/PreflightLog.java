package dev.preflight.cors.internal.text;

import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one place that logs, all under one name. It takes finished lines, since many formatters print
 * a pattern with its braces; what comes from the wire has been made safe to print by its caller.
 */
public final class PreflightLog {

  /** The name of the logger, {@value}. */
  public static final String NAME = "dev.preflight.cors";

  /** What stands behind {@link System.Logger} unless a logging library has taken its place. */
  private static final String OF_THE_JDK = "sun.util.logging.internal.LoggingProviderImpl";

  private static final Lines LINES = isOfTheJdk() ? new JdkLines() : new OtherLines();

  private PreflightLog() {}

  /**
   * Logs what costs an application its policies.
   *
   * @param line a finished line
   */
  public static void error(String line) {
    LINES.log(System.Logger.Level.ERROR, line, null);
  }

  /**
   * Logs what somebody should look after.
   *
   * @param line a finished line
   */
  public static void warning(String line) {
    LINES.log(System.Logger.Level.WARNING, line, null);
  }

  /**
   * Logs a failure that somebody should look after.
   *
   * @param line a finished line
   * @param failure what failed
   */
  public static void warning(String line, Throwable failure) {
    LINES.log(System.Logger.Level.WARNING, line, failure);
  }

  /**
   * Logs what is worth knowing.
   *
   * @param line a finished line
   */
  public static void info(String line) {
    LINES.log(System.Logger.Level.INFO, line, null);
  }

  /**
   * Logs what matters only to whoever looks for it.
   *
   * @param line a finished line
   */
  public static void debug(String line) {
    LINES.log(System.Logger.Level.DEBUG, line, null);
  }

  /**
   * Logs a failure that matters only to whoever looks for one.
   *
   * @param line a finished line
   * @param failure what failed
   */
  public static void debug(String line, Throwable failure) {
    LINES.log(System.Logger.Level.DEBUG, line, failure);
  }

  /**
   * Whether {@link #info} is heard, for whoever would do work for it.
   *
   * @return {@code true} unless the configuration silences it
   */
  public static boolean isInfoHeard() {
    return LINES.isLoggable(System.Logger.Level.INFO);
  }

  private static boolean isOfTheJdk() {
    try {
      return System.LoggerFinder.getLoggerFinder().getClass().getName().equals(OF_THE_JDK);
    } catch (SecurityException e) {
      // Not for us to ask; then lines name the class that logs, as everybody's do.
      return false;
    }
  }

  /** Where lines go. */
  private interface Lines {
    void log(System.Logger.Level level, String line, @Nullable Throwable failure);

    boolean isLoggable(System.Logger.Level level);
  }

  /** Whatever the application chose. */
  private static final class OtherLines implements Lines {
    private final System.Logger logger = System.getLogger(NAME);

    @Override
    public void log(System.Logger.Level level, String line, @Nullable Throwable failure) {
      logger.log(level, line, failure);
    }

    @Override
    public boolean isLoggable(System.Logger.Level level) {
      return logger.isLoggable(level);
    }
  }

  /**
   * {@code java.util.logging}, loaded only where it is there. Through the JDK's bridge a record
   * would name the first class on the stack that is no logger, which tells a user nothing, and its
   * usual formatter prints that in place of the logger's name. The method is empty and not {@code
   * null}, which Tomcat's formatter would print.
   */
  private static final class JdkLines implements Lines {
    private final Logger logger = Logger.getLogger(NAME);

    @Override
    public void log(System.Logger.Level level, String line, @Nullable Throwable failure) {
      if (!isLoggable(level)) {
        return;
      }
      LogRecord entry = new LogRecord(level(level), line);
      entry.setLoggerName(NAME);
      entry.setSourceClassName(NAME);
      entry.setSourceMethodName("");
      entry.setThrown(failure);
      logger.log(entry);
    }

    @Override
    public boolean isLoggable(System.Logger.Level level) {
      return logger.isLoggable(level(level));
    }

    /** The mapping of {@link System.Logger.Level}'s documentation. */
    private static java.util.logging.Level level(System.Logger.Level level) {
      return switch (level) {
        case ERROR -> java.util.logging.Level.SEVERE;
        case WARNING -> java.util.logging.Level.WARNING;
        case INFO -> java.util.logging.Level.INFO;
        default -> java.util.logging.Level.FINE;
      };
    }
  }
}
