package dev.preflight.cors.deployments.routing;

/** Which generated resource method ran last. Requests are sent one after the other. */
public final class Ran {

  private static volatile String last = "";

  private Ran() {}

  /** Called by the generated methods with their id. */
  public static String now(String id) {
    last = id;
    return id;
  }

  /** The method that ran since the last call, empty for none. */
  static String take() {
    String id = last;
    last = "";
    return id;
  }
}
