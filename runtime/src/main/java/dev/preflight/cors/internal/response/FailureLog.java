package dev.preflight.cors.internal.response;

import dev.preflight.cors.internal.text.PreflightLog;

/**
 * Logs what goes wrong in the application's own classes that are called while a request is handled,
 * once for each kind. Nothing that happens here reaches the request: by now its method has run, and
 * a failure would take the response away.
 */
public final class FailureLog {

  private final OncePerCause failures = new OncePerCause();

  /**
   * Logs a failure, unless one of its kind was logged before. The stack trace comes with the first
   * one; whoever sends requests cannot ask for more.
   *
   * @param failed the class that failed
   * @param kind what tells kinds of failure apart
   * @param text what to say
   * @param cause what was thrown
   */
  public void report(Class<?> failed, String kind, String text, Throwable cause) {
    quietly(
        () -> {
          if (failures.isFirst(Causes.hash(Causes.hash(Causes.START, failed.getName()), kind))) {
            PreflightLog.warning(text, cause);
          }
        });
  }

  /** Logs, and bears it if that fails as well: for want of memory, or in the user's handler. */
  public static void quietly(Runnable logging) {
    try {
      logging.run();
    } catch (Throwable e) {
      // There is no place left to say it.
    }
  }
}
