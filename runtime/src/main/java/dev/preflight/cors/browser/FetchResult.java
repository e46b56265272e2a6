package dev.preflight.cors.browser;

import java.util.List;
import java.util.Optional;

/**
 * What became of a call.
 *
 * @param call the call, after redirects
 * @param blocked why it was blocked; empty if the script gets the response
 * @param preflight the response to the last preflight; empty if there was none
 * @param response the last response to the call itself; empty if it was not sent
 * @param readable the names of the response headers that the script can read
 * @param steps what happened, in order
 */
public record FetchResult(
    ScriptCall call,
    Optional<Blocked> blocked,
    Optional<WireResponse> preflight,
    Optional<WireResponse> response,
    List<String> readable,
    List<FetchStep> steps) {

  /**
   * Copies the lists.
   *
   * @param call the call
   * @param blocked why it was blocked
   * @param preflight the response to the preflight
   * @param response the response to the call
   * @param readable the readable headers
   * @param steps the steps
   */
  public FetchResult {
    readable = List.copyOf(readable);
    steps = List.copyOf(steps);
  }

  /**
   * Whether the script gets the response, whatever its status.
   *
   * @return {@code true} if nothing blocks it
   */
  public boolean isAllowed() {
    return blocked.isEmpty();
  }

  /**
   * Whether the call itself reached the server. Where it is blocked nevertheless, it took effect,
   * and the script just does not learn so.
   *
   * @return {@code true} if it was sent
   */
  public boolean isSent() {
    return response.isPresent();
  }
}
