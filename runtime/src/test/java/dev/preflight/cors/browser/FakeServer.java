package dev.preflight.cors.browser;

import java.util.ArrayList;
import java.util.List;

/** Responds with what was set up, in turn, and remembers what it was asked. */
final class FakeServer implements Network {

  private final List<WireResponse> responses = new ArrayList<>();
  final List<WireRequest> requests = new ArrayList<>();

  /** The headers are written as on the wire, {@code "Vary: Origin"}. */
  FakeServer responds(int status, String... headers) {
    responses.add(response(status, headers));
    return this;
  }

  static WireResponse response(int status, String... headers) {
    HeaderLines lines = HeaderLines.NONE;
    for (String header : headers) {
      int colon = header.indexOf(':');
      lines = lines.and(header.substring(0, colon), header.substring(colon + 1));
    }
    return new WireResponse(status, lines);
  }

  @Override
  public WireResponse send(WireRequest request) {
    requests.add(request);
    return responses.get(Math.min(requests.size(), responses.size()) - 1);
  }
}
