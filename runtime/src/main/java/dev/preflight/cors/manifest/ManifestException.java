package dev.preflight.cors.manifest;

/** A manifest that cannot be read. The message says which, where and why. */
public final class ManifestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A manifest that cannot be read.
   *
   * @param message which, where and why
   */
  public ManifestException(String message) {
    super(message);
  }

  /**
   * A manifest that cannot be read because of something else.
   *
   * @param message which, where and why
   * @param cause what went wrong
   */
  public ManifestException(String message, Throwable cause) {
    super(message, cause);
  }
}
