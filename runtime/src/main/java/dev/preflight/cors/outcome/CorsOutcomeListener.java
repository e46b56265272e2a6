package dev.preflight.cors.outcome;

/**
 * Is told what becomes of cross-origin requests, for example to count them. It is registered with
 * the application as an object, or named in {@code
 * META-INF/services/dev.preflight.cors.outcome.CorsOutcomeListener}.
 */
@FunctionalInterface
public interface CorsOutcomeListener {

  /**
   * A request was decided about. Called on the request's thread, by several threads at once;
   * whatever it throws is logged once and does no harm to the request. Requests without {@code
   * Origin}, and those from the application's own origin, are not counted.
   *
   * @param outcome what became of it
   * @param policy where the governing policy was declared, such as {@code OrdersResource.java:12},
   *     so one of a few values; empty for {@link CorsOutcome#PREFLIGHT_UNGOVERNED}
   */
  void decided(CorsOutcome outcome, String policy);
}
