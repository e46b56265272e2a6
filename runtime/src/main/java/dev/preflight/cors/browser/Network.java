package dev.preflight.cors.browser;

import java.io.IOException;

/**
 * Sends a request and receives the head of its response: over a socket, in memory, or from what a
 * manifest says. It follows no redirects, which is the browser's business.
 */
@FunctionalInterface
public interface Network {

  /**
   * Sends a request.
   *
   * @param request the request
   * @return status and headers of the response
   * @throws IOException if there is no response
   */
  WireResponse send(WireRequest request) throws IOException;
}
