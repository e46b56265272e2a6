package dev.preflight.cors.internal.deploy;

/**
 * Stops the start of an application that would not be served as its cross-origin policies say. The
 * message holds all problems at once.
 */
public final class UnsoundDeploymentException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UnsoundDeploymentException(String message) {
    super(message);
  }
}
