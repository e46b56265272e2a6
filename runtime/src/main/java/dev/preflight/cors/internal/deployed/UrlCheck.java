package dev.preflight.cors.internal.deployed;

import dev.preflight.cors.browser.Blocked;
import dev.preflight.cors.browser.Browser;
import dev.preflight.cors.browser.Conformance;
import dev.preflight.cors.browser.CorsCheck;
import dev.preflight.cors.browser.FetchResult;
import dev.preflight.cors.browser.Network;
import dev.preflight.cors.browser.Preflights;
import dev.preflight.cors.browser.ScriptCall;
import dev.preflight.cors.browser.WireRequest;
import dev.preflight.cors.browser.WireResponse;
import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.text.Printable;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Diagnoses one call to any server, without knowing what is meant to be allowed. */
public final class UrlCheck {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final ScriptCall call;
  private final Network network;
  private final boolean allMethods;
  private final Diagnosis diagnosis;

  /** What a browser makes of the call; empty if the call would change something or failed. */
  private Optional<FetchResult> fetched = Optional.empty();

  /** Only a safe method is called, unless {@code allMethods}; any is asked about. */
  public UrlCheck(ScriptCall call, Network network, boolean allMethods) {
    this.call = call;
    this.network = network;
    this.allMethods = allMethods;
    this.diagnosis = new Diagnosis(Set.of(call.origin(), Probe.STRANGER));
  }

  /** Where a browser would go on, and this check does not. */
  private static final class RedirectedException extends IOException {
    private static final long serialVersionUID = 1L;

    RedirectedException(URI location) {
      super(location.toString());
    }
  }

  /** At most five requests. */
  public CheckResult run() {
    int[] sent = {0};
    Network counting =
        request -> {
          sent[0]++;
          return network.send(request);
        };
    Network unredirected =
        request -> {
          if (!request.url().equals(call.url())) {
            throw new RedirectedException(request.url());
          }
          return counting.send(request);
        };
    boolean calls = allMethods || SAFE.contains(call.method());
    try {
      if (calls) {
        fetched = Optional.of(new Browser(unredirected).fetch(call));
        fetched.get().preflight().ifPresent(this::preflight);
        fetched.get().response().ifPresent(this::response);
      }
      if (fetched.flatMap(FetchResult::preflight).isEmpty() && Preflights.isNeeded(call)) {
        preflight(counting.send(Preflights.request(call)));
      }
      if (calls) {
        stranger(counting);
      }
    } catch (RedirectedException elsewhere) {
      diagnosis.add(
          Symptom.REDIRECTED,
          Printable.of(
              call.method() + " " + path() + ": not followed to " + elsewhere.getMessage()));
    } catch (IOException problem) {
      diagnosis.add(
          Failures.symptom(problem), call.method() + " " + Printable.of(Failures.text(problem)));
    }
    List<String> notes = new ArrayList<>();
    if (!calls) {
      notes.add(call.method() + " was asked about, not called; --all-methods calls it");
    }
    LocalNetwork.note(List.of(call.origin()), call.url()).ifPresent(notes::add);
    return new CheckResult(sent[0], diagnosis.findings(), notes);
  }

  /** What a browser makes of the call. */
  public Optional<FetchResult> fetched() {
    return fetched;
  }

  private String path() {
    return Optional.ofNullable(call.url().getRawPath()).orElse("/");
  }

  private void preflight(WireResponse response) {
    Exchange exchange =
        new Exchange(
            new Probe(true, call.method(), path(), call.origin(), Preflights.request(call)),
            Optional.empty(),
            response);
    Optional<Blocked> blocked = new Preflights(Conformance.BROWSERS).check(call, response);
    diagnosis.look(exchange);
    if (diagnosis.findings().isEmpty()) {
      blocked.ifPresent(
          each -> diagnosis.add(symptom(each, exchange), exchange.seen(each.message())));
    }
  }

  private static Symptom symptom(Blocked blocked, Exchange exchange) {
    return switch (blocked.reason()) {
      case ALLOW_ORIGIN_MISSING ->
          blocked.preflight() && exchange.actual().isOk()
              ? Symptom.PREFLIGHT_HANDLED_ELSEWHERE
              : exchange.actual().status() >= 400 && !blocked.preflight()
                  ? Symptom.LOST_ON_ERROR
                  : Symptom.NO_CORS;
      case ALLOW_ORIGIN_SEVERAL -> Symptom.DOUBLED_HEADER;
      case ALLOW_ORIGIN_INVALID, ALLOW_ORIGIN_OTHER -> Symptom.ORIGIN_VALUE_INVALID;
      case ALLOW_ORIGIN_WILDCARD -> Symptom.WILDCARD_WITH_CREDENTIALS;
      case CREDENTIALS_NOT_ALLOWED -> Symptom.CREDENTIALS_MISSING;
      case METHOD_NOT_ALLOWED -> Symptom.METHODS_MISSING;
      case HEADER_NOT_ALLOWED, LIST_INVALID -> Symptom.HEADERS_MISSING;
      case PREFLIGHT_REDIRECT -> Symptom.PREFLIGHT_REDIRECTED;
      default -> Symptom.PREFLIGHT_REFUSED;
    };
  }

  private void response(WireResponse response) {
    Exchange exchange = exchange(call.origin(), response);
    diagnosis.look(exchange);
    // Who redirects often has no headers; the response at the end of the chain may have them.
    if (exchange.isDoubled() || exchange.actual().isRedirect()) {
      return;
    }
    CorsCheck.check(call.origin(), call.credentials(), response, false)
        .ifPresent(each -> diagnosis.add(symptom(each, exchange), exchange.seen(each.message())));
    if (!call.credentials()
        && exchange.allowOrigin().filter(CorsHeaders.ANY::equals).isPresent()
        && allowsCredentials(exchange)) {
      diagnosis.add(Symptom.WILDCARD_WITH_CREDENTIALS, exchange.seen("with credentials"));
    }
    if (exchange.allowOrigin().filter(call.origin()::equals).isPresent()
        && !exchange.variesByOrigin()) {
      diagnosis.add(Symptom.VARY_DROPPED, exchange.seen(Diagnosis.header(exchange, "Vary")));
    }
  }

  /** Another page makes the same call, and one makes a call that fails. */
  private void stranger(Network counting) throws IOException {
    Exchange exchange =
        exchange(Probe.STRANGER, counting.send(request(Probe.STRANGER, call.url())));
    Optional<String> allowed = exchange.allowOrigin();
    if (allowed.filter(Probe.STRANGER::equals).isPresent()) {
      if (allowsCredentials(exchange)) {
        diagnosis.add(Symptom.ANY_ORIGIN_WITH_CREDENTIALS, exchange.seen("with credentials"));
      }
    } else if (allowed.filter(call.origin()::equals).isPresent()
        && !exchange.isDoubled()
        && !exchange.variesByOrigin()) {
      diagnosis.add(Symptom.CACHED_FOR_OTHER_ORIGIN, exchange.seen(""));
    }
    boolean passes = fetched.filter(FetchResult::isAllowed).isPresent();
    URI missing = call.url().resolve(path().replaceAll("/+$", "") + "/preflight-check-not-found");
    if (passes && fetched.flatMap(FetchResult::response).filter(WireResponse::isOk).isPresent()) {
      Exchange failed = exchange(call.origin(), counting.send(request(call.origin(), missing)));
      if (failed.actual().status() >= 400 && failed.allowOrigin().isEmpty()) {
        diagnosis.add(
            Symptom.LOST_ON_ERROR,
            failed.seen("at " + Optional.ofNullable(missing.getRawPath()).orElse("")));
      }
    }
  }

  private static boolean allowsCredentials(Exchange exchange) {
    return exchange
        .actual()
        .headers()
        .get(CorsHeaders.ALLOW_CREDENTIALS)
        .filter("true"::equals)
        .isPresent();
  }

  private WireRequest request(String origin, URI url) {
    return new WireRequest(
        call.method(), url, call.headers().without("Origin").and("Origin", origin), false);
  }

  private Exchange exchange(String origin, WireResponse response) {
    return new Exchange(
        new Probe(false, call.method(), path(), origin, request(origin, call.url())),
        Optional.empty(),
        response);
  }
}
