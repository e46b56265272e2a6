package dev.preflight.cors.deployments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the application throws and nothing maps. */
final class Failures {

  /** With it, Jersey resets the response and sets its status instead of calling sendError. */
  static final Map<String, String> SET_STATUS =
      Map.of("jersey.config.server.response.setStatusOverSendError", "true");

  /** Where the request's own thread fails. */
  private static final List<String> SYNCHRONOUS =
      List.of(
          "responses/unmapped",
          "responses/unmapped-checked",
          "responses/unmapped-error",
          "responses/stage-unmapped",
          "responses/broken-writer",
          "responses/stream-unmapped",
          "broken",
          "shops/broken/items");

  /** Where another thread fails. */
  private static final List<String> ASYNCHRONOUS =
      List.of(
          "responses/async-unmapped",
          "responses/async-unmapped-error",
          "responses/stage-unmapped-later");

  private Failures() {}

  /**
   * Where the application can fail on a container. Jersey cannot suspend a request on the JDK's
   * server, and on Grizzly with {@link #SET_STATUS} it never responds to one that fails later.
   */
  static List<String> paths(Container container, Map<String, String> properties) {
    List<String> paths = new ArrayList<>(SYNCHRONOUS);
    boolean neverResponds =
        container == Container.GRIZZLY && properties.keySet().containsAll(SET_STATUS.keySet());
    if (container != Container.JDK && !neverResponds) {
      paths.addAll(ASYNCHRONOUS);
    }
    return paths;
  }

  /** The same application, without Preflight. */
  static Map<String, String> withoutPreflight(Map<String, String> properties) {
    Map<String, String> without = new HashMap<>(properties);
    without.put("preflight.enabled", "false");
    return without;
  }
}
