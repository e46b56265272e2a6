package dev.preflight.cors.internal.deployed;

import dev.preflight.cors.browser.HeaderLines;
import dev.preflight.cors.browser.Origins;
import dev.preflight.cors.browser.WireRequest;
import java.net.URI;
import java.util.List;

/**
 * One request to the deployed API.
 *
 * @param preflight whether it asks about the method instead of calling it
 * @param method the HTTP method that is asked about or called
 * @param template the path, for people
 * @param origin of the page
 * @param request what is sent
 */
public record Probe(
    boolean preflight, String method, String template, String origin, WireRequest request) {

  /** No page has this origin: what is allowed to it is allowed to everybody. */
  public static final String STRANGER = "https://preflight-check.invalid";

  static Probe preflight(
      String method, String template, String origin, URI url, List<String> headers) {
    HeaderLines lines =
        HeaderLines.NONE.and("Accept", "*/*").and("Access-Control-Request-Method", method);
    if (!headers.isEmpty()) {
      lines = lines.and("Access-Control-Request-Headers", String.join(",", headers));
    }
    return new Probe(
        true,
        method,
        template,
        origin,
        new WireRequest("OPTIONS", url, lines.and("Origin", origin), false));
  }

  static Probe call(String method, String template, String origin, URI url) {
    HeaderLines lines = HeaderLines.NONE.and("Accept", "*/*").and("Origin", origin);
    return new Probe(false, method, template, origin, new WireRequest(method, url, lines, false));
  }

  boolean isOfStranger() {
    return origin.equals(STRANGER);
  }

  boolean isSameOrigin() {
    return Origins.of(request.url()).equals(origin);
  }

  /** For people: {@code preflight PUT /orders/{id}}. */
  public String subject() {
    return (preflight ? "preflight " : "") + method + " " + template;
  }
}
