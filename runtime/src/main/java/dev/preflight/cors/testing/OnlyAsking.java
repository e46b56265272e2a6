package dev.preflight.cors.testing;

import dev.preflight.cors.browser.HeaderLines;
import dev.preflight.cors.browser.Network;
import dev.preflight.cors.browser.WireRequest;
import dev.preflight.cors.browser.WireResponse;
import java.io.IOException;

/**
 * Asks about a call instead of making it: the response to its preflight says who may read the
 * response to the call itself, too.
 */
record OnlyAsking(Network network) implements Network {

  @Override
  public WireResponse send(WireRequest request) throws IOException {
    if (!request.headers().values("Access-Control-Request-Method").isEmpty()) {
      return network.send(request);
    }
    HeaderLines headers =
        HeaderLines.NONE
            .and("Accept", "*/*")
            .and("Access-Control-Request-Method", request.method())
            .and("Origin", request.headers().get("Origin").orElse(""));
    return network.send(new WireRequest("OPTIONS", request.url(), headers, false));
  }
}
