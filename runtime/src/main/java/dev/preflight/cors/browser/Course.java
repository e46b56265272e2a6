package dev.preflight.cors.browser;

import dev.preflight.cors.internal.fetch.Methods;
import dev.preflight.cors.internal.text.Printable;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One fetch, and what it has come to. */
final class Course {

  private final List<FetchStep> steps = new ArrayList<>();
  private ScriptCall call;
  private Optional<WireResponse> preflight = Optional.empty();
  private Optional<WireResponse> response = Optional.empty();

  /** Whether the chain has left the page's own origin: <i>response tainting</i>. */
  private boolean crossOrigin;

  private final Network network;
  private final Preflights preflights;
  private final PreflightCache cache;

  Course(ScriptCall call, Network network, Preflights preflights, PreflightCache cache) {
    this.call = call;
    this.network = network;
    this.preflights = preflights;
    this.cache = cache;
  }

  ScriptCall call() {
    return call;
  }

  void leaveOutForbidden() {
    for (String name : call.headers().names()) {
      if (ForbiddenHeaders.isForbidden(name, call.headers().get(name).orElse(""))) {
        call = call.without(name);
        step(
            "The call",
            "Scripts cannot set " + name + "; the browser leaves it out.",
            true,
            "forbidden-request-header",
            List.of());
      }
    }
  }

  /** Sends the call to its present address; empty if that redirects. */
  Optional<FetchResult> send() throws IOException {
    crossOrigin = crossOrigin || !Origins.of(call.url()).equals(call.origin());
    if (crossOrigin) {
      Optional<Blocked> refused = ask();
      if (refused.isPresent()) {
        return Optional.of(result(refused, List.of()));
      }
    }
    WireResponse received = network.send(request());
    response = Optional.of(received);
    if (crossOrigin) {
      Optional<Blocked> unreadable =
          CorsCheck.check(call.origin(), call.credentials(), received, false);
      if (unreadable.isPresent()) {
        return Optional.of(end(unreadable, "The response", text(unreadable), Lines.of(received)));
      }
    }
    if (!received.isRedirect() || received.headers().get("Location").isEmpty()) {
      step(
          "The response",
          crossOrigin ? "The page may read it." : "The origin is the page's own.",
          true,
          "concept-cors-check",
          Lines.of(received));
      return Optional.of(result(Optional.empty(), readable(received)));
    }
    return redirect(received);
  }

  private List<String> readable(WireResponse received) {
    return crossOrigin
        ? ExposedHeaders.readable(received, call.credentials())
        : List.copyOf(received.headers().names());
  }

  private Optional<Blocked> ask() throws IOException {
    if (!Preflights.isNeeded(call)) {
      step(
          "Is the server asked first?",
          "No: a form on any page could send the same, so the browser sends it at once.",
          true,
          "concept-main-fetch",
          List.of());
      return Optional.empty();
    }
    if (cache.covers(call)) {
      step(
          "Is the server asked first?",
          "No: an earlier preflight is remembered.",
          true,
          "cors-preflight-cache",
          List.of());
      return Optional.empty();
    }
    WireRequest question = Preflights.request(call);
    step(
        "Is the server asked first?",
        "Yes: " + reason() + ".",
        true,
        "cors-preflight-fetch",
        Lines.of(question));
    WireResponse received = network.send(question);
    preflight = Optional.of(received);
    Optional<Blocked> refused = preflights.check(call, received);
    step(
        "The response to the preflight",
        text(refused),
        refused.isEmpty(),
        "cors-preflight-fetch",
        Lines.of(received));
    if (refused.isEmpty()) {
      cache.remember(call, received);
      if (Preflights.needsLeniency(call, received)) {
        step(
            "Authorization under \"*\"",
            "By the standard, \"*\" does not cover Authorization. Browsers still accept it, but"
                + " Firefox announces that it will stop doing so. Name the header.",
            true,
            "cors-non-wildcard-request-header-name",
            List.of());
      }
    }
    return refused;
  }

  private String reason() {
    List<String> unsafe = SafelistedHeaders.unsafeNames(call.headers());
    String method =
        Methods.SAFELISTED.contains(call.method()) ? "" : "the method is " + call.method();
    String headers = unsafe.isEmpty() ? "" : "it sends " + String.join(", ", unsafe);
    return method + (method.isEmpty() || headers.isEmpty() ? "" : ", and ") + headers;
  }

  private WireRequest request() {
    // Without CORS, GET and HEAD carry no Origin: Fetch, append a request Origin header.
    boolean names = crossOrigin || !(call.method().equals("GET") || call.method().equals("HEAD"));
    HeaderLines headers = names ? call.headers().and("Origin", call.origin()) : call.headers();
    return new WireRequest(call.method(), call.url(), headers, call.credentials());
  }

  private Optional<FetchResult> redirect(WireResponse received) {
    Optional<URI> location = Redirects.location(call, received);
    if (location.isEmpty()) {
      String written = received.headers().get("Location").orElse("");
      return Optional.of(
          end(
              Optional.of(new Blocked(BlockReason.REDIRECT_INVALID, false, written)),
              "The redirect",
              "No browser follows it.",
              Lines.of(received)));
    }
    step(
        "The redirect",
        "The browser goes on to " + Printable.of(location.get().toString()) + ".",
        true,
        "concept-http-redirect-fetch",
        Lines.of(received));
    call = Redirects.follow(call, received.status(), location.get());
    return Optional.empty();
  }

  private static String text(Optional<Blocked> blocked) {
    return blocked.map(Blocked::message).orElse("The browser makes the call.");
  }

  private void step(String title, String text, boolean passed, String anchor, List<String> lines) {
    steps.add(new FetchStep(title, text, lines, passed, Browser.STANDARD + anchor));
  }

  FetchResult end(Optional<Blocked> blocked, String title, String text, List<String> lines) {
    String anchor = blocked.map(each -> each.reason().specification()).orElse(Browser.STANDARD);
    steps.add(new FetchStep(title, text, lines, false, anchor));
    return result(blocked, List.of());
  }

  private FetchResult result(Optional<Blocked> blocked, List<String> readable) {
    return new FetchResult(call, blocked, preflight, response, readable, steps);
  }
}
