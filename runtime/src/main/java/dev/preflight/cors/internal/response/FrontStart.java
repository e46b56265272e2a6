package dev.preflight.cors.internal.response;

/**
 * Sent along with the request by which a filter in front starts an application that shows itself
 * only while it handles one: a property of that request. Jersey shows its policies earlier, and
 * never sees this.
 *
 * <p>See docs/decisions/0021-a-servlet-filter-asks-the-deployment.md.
 */
@FunctionalInterface
public interface FrontStart {

  /** The property's name. */
  String PROPERTY = "dev.preflight.cors.front.start";

  /** The method of that request, which no application has. */
  String METHOD = "START";

  /**
   * Called by the application that handles the request.
   *
   * @param policies what governs it
   * @param base the path, encoded, below which its paths begin
   */
  void started(GoverningPolicies policies, String base);
}
