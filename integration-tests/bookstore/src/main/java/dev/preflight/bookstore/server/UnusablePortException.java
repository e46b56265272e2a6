package dev.preflight.bookstore.server;

import java.io.IOException;

/** The port cannot be listened on, mostly because another program already does. */
public final class UnusablePortException extends IOException {

  private static final long serialVersionUID = 1L;

  UnusablePortException(int port, IOException cause) {
    super("Port " + port + " cannot be used: " + cause.getMessage() + ".", cause);
  }
}
