package dev.preflight.cors.processor.internal.cli;

import dev.preflight.cors.internal.text.Printable;
import picocli.CommandLine;

/** Something that was given and cannot be used; the message says what and why. */
final class UnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableException(String message) {
    super(message);
  }

  static String text(Throwable problem) {
    String message = problem.getMessage();
    return Printable.of(
        message != null
                && (problem instanceof UnusableException
                    || problem instanceof CommandLine.ParameterException)
            ? message
            : problem.toString());
  }
}
