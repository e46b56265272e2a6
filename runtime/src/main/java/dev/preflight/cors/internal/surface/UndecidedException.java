package dev.preflight.cors.internal.surface;

import java.io.IOException;

/** What only the running application knows; the message says what and why. */
public final class UndecidedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what is not known. */
  UndecidedException(String message) {
    super(message);
  }
}
