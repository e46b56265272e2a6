package dev.preflight.engines;

import dev.preflight.cors.browser.Browser;
import dev.preflight.cors.browser.Conformance;
import dev.preflight.cors.browser.FetchResult;
import dev.preflight.cors.browser.HeaderLines;
import dev.preflight.cors.browser.Network;
import dev.preflight.cors.browser.PreflightCache;
import dev.preflight.cors.browser.ScriptCall;
import dev.preflight.cors.browser.WireRequest;
import dev.preflight.cors.browser.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The calls of a page once more, by the browser's algorithm in Java. */
final class Replay implements Network {

  /** What the JDK's server adds, and a script can read where {@code *} exposes all. */
  private static final List<HeaderLines.Line> OF_THE_SERVER =
      List.of(
          new HeaderLines.Line("Date", "Thu, 26 Nov 2026 05:00:00 GMT"),
          new HeaderLines.Line("Content-Length", "4"));

  private final Network api;
  private final List<WireRequest> arrived = new ArrayList<>();

  private Replay(Network api) {
    this.api = api;
  }

  /**
   * What becomes of the calls of a fact, in the words of call.js; empty where the fact is more than
   * calls.
   */
  static Optional<String> of(Told told) throws IOException {
    return told.calls().isEmpty()
        ? Optional.empty()
        : Optional.of(new Replay(Replay::scripted).retold(told));
  }

  /** The same, where a server that is not scripted responds. */
  static String asking(Network api, Told told) throws IOException {
    return new Replay(api).retold(told);
  }

  private String retold(Told told) throws IOException {
    Instant[] now = {Instant.EPOCH};
    Browser browser =
        new Browser(
            this,
            Conformance.BROWSERS,
            new PreflightCache(PreflightCache.CHROMIUM_LIMIT, () -> now[0], Conformance.BROWSERS));
    String page = "";
    FetchResult result = null;
    for (String line : told.calls().subList(1, told.calls().size())) {
      Map<String, String> call = Script.query(line);
      now[0] = now[0].plus(Duration.ofMillis(Long.parseLong(value(call, "pause"))));
      page = value(call, "origin");
      result = browser.fetch(call(call));
    }
    if (result == null) {
      throw new AssertionError("no call in " + told);
    }
    return switch (told.calls().get(0)) {
      case "read" -> read(result) + ": " + requests(page);
      case "requests" -> requests(page);
      case "names" -> names(result);
      case "question" -> question(result);
      default -> throw new AssertionError(told.calls().get(0));
    };
  }

  private static String value(Map<String, String> call, String name) {
    return call.getOrDefault(name, "");
  }

  private static ScriptCall call(Map<String, String> line) {
    ScriptCall call =
        ScriptCall.of(value(line, "origin"), URI.create(value(line, "url")))
            .method(value(line, "method"));
    for (String header : value(line, "headers").lines().toList()) {
      int colon = header.indexOf(": ");
      call = call.header(header.substring(0, colon), header.substring(colon + 2).strip());
    }
    return value(line, "credentials").equals("include") ? call.withCredentials() : call;
  }

  private static String read(FetchResult result) {
    return result.isAllowed()
        ? "read " + result.response().map(WireResponse::status).orElse(0)
        : "blocked";
  }

  private String requests(String page) {
    return arrived.isEmpty()
        ? "nothing"
        : arrived.stream().map(each -> told(each, page)).collect(Collectors.joining(" "));
  }

  private static String told(WireRequest request, String page) {
    String origin = request.headers().get("Origin").orElse("no origin");
    String from = origin.equals(page) ? "" : "(" + origin + ")";
    if (!isPreflight(request)) {
      return request.method() + from;
    }
    return "OPTIONS" + from + "[" + asked(request, "; ") + "]";
  }

  private static boolean isPreflight(WireRequest request) {
    return request.headers().get(Script.ASKS).isPresent();
  }

  private static String asked(WireRequest preflight, String between) {
    HeaderLines headers = preflight.headers();
    return headers.get(Script.ASKS).orElse("")
        + headers.get("Access-Control-Request-Headers").map(each -> between + each).orElse("");
  }

  private static String names(FetchResult result) {
    return result.isAllowed()
        ? result.readable().stream().sorted().collect(Collectors.joining(","))
        : "blocked";
  }

  private String question(FetchResult result) {
    String asks =
        arrived.stream()
            .filter(Replay::isPreflight)
            .findFirst()
            .map(each -> "asks for " + asked(each, " "))
            .orElse("does not ask");
    return (result.isAllowed() ? "allowed, " : "blocked, ")
        + asks
        + (result.isSent() ? ", sends" : ", does not send");
  }

  @Override
  public WireResponse send(WireRequest request) throws IOException {
    arrived.add(request);
    return api.send(request);
  }

  /** The API of {@link ScriptedServer}, in memory. */
  private static WireResponse scripted(WireRequest request) {
    Script script =
        Script.of(
            Script.query(request.url().getRawQuery()), request.method(), isPreflight(request));
    List<HeaderLines.Line> lines =
        new ArrayList<>(script.lines(name -> request.headers().get(name).orElse("")));
    lines.addAll(OF_THE_SERVER);
    return new WireResponse(script.status(), new HeaderLines(lines));
  }
}
