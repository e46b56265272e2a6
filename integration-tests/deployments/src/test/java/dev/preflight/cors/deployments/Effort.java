package dev.preflight.cors.deployments;

/** How much a test tries: a part on a developer's machine, all where {@code CI=true}. */
public final class Effort {

  private static final boolean IS_FULL = "true".equals(System.getenv("CI"));

  private Effort() {}

  /**
   * How many of something.
   *
   * @param property the system property that says so
   * @param part how many on a developer's machine
   * @param all how many where {@code CI=true}
   */
  public static int of(String property, int part, int all) {
    return Integer.getInteger(property, IS_FULL ? all : part);
  }
}
