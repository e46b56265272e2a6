package dev.preflight.cors.internal.response;

import dev.preflight.cors.outcome.CorsOutcome;
import dev.preflight.cors.outcome.CorsOutcomeListener;
import dev.preflight.cors.policy.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners what becomes of requests, and explains refusals. A request that is allowed costs
 * no object.
 */
public final class CorsOutcomes {

  /** The property {@value}: with {@code true}, responses to refused requests say why. */
  public static final String EXPLAIN = "preflight.explain";

  /** The response header that holds the reason. */
  public static final String EXPLANATION = "Preflight-Explain";

  private final Explanations explanations;
  private final FailureLog failures = new FailureLog();
  private final CopyOnWriteArrayList<CorsOutcomeListener> listeners = new CopyOnWriteArrayList<>();

  /**
   * For one application.
   *
   * @param explains whether responses to refused requests say why, see {@link #EXPLAIN}
   */
  public CorsOutcomes(boolean explains) {
    explanations = new Explanations(explains);
    ServiceLoader.load(CorsOutcomeListener.class).forEach(listeners::add);
  }

  /**
   * Adds the listeners among the objects that are registered with the application.
   *
   * @param registered all of them
   */
  public void addListeners(Iterable<Object> registered) {
    for (Object each : registered) {
      if (each instanceof CorsOutcomeListener listener) {
        listeners.addIfAbsent(listener);
      }
    }
  }

  /**
   * An actual cross-origin request was handled.
   *
   * @param request the request
   * @param origins the values of its {@code Origin} lines
   * @param pathPolicy what governs it
   * @param allowed whether its origin is allowed
   * @param headers the response's headers, for an explanation
   */
  public void ofRequest(
      ContainerRequestContext request,
      List<String> origins,
      PathPolicy pathPolicy,
      boolean allowed,
      MultivaluedMap<String, Object> headers) {
    if (!allowed && isToldAlready(request.getMethod(), origins, pathPolicy)) {
      return;
    }
    URI base = request.getUriInfo().getBaseUri();
    if (isRefused(base, origins, pathPolicy, allowed)) {
      boolean first = isFirst(request.getMethod(), origins, pathPolicy);
      if (first || explanations.inResponses()) {
        explain(first, RequestFacts.of(request), origins, pathPolicy, headers);
      }
    }
  }

  /**
   * The same, for a request that did not come to Jakarta REST.
   *
   * @param request the request
   * @param origins the values of its {@code Origin} lines
   * @param pathPolicy what governs it
   * @param allowed whether its origin is allowed
   * @param headers the response's headers, for an explanation
   */
  public void ofRequest(
      RequestFacts request,
      List<String> origins,
      PathPolicy pathPolicy,
      boolean allowed,
      MultivaluedMap<String, Object> headers) {
    if (isRefused(request.base(), origins, pathPolicy, allowed)) {
      boolean first = isFirst(request.method(), origins, pathPolicy);
      if (first || explanations.inResponses()) {
        explain(first, request, origins, pathPolicy, headers);
      }
    }
  }

  /** Whether nobody waits for this refusal: most are refused again and again. */
  private boolean isToldAlready(String method, List<String> origins, PathPolicy pathPolicy) {
    return listeners.isEmpty() && explanations.isRecent(method, pathPolicy, first(origins));
  }

  /** Tells listeners; nobody refuses the application's own pages. */
  private boolean isRefused(
      URI base, List<String> origins, PathPolicy pathPolicy, boolean allowed) {
    if (allowed || pathPolicy.policy().allowsAnyOrigin()) {
      tell(CorsOutcome.REQUEST_ALLOWED, pathPolicy.source());
      return false;
    }
    if (OwnOrigin.is(base, origins)) {
      return false;
    }
    tell(CorsOutcome.REQUEST_ORIGIN_REFUSED, pathPolicy.source());
    return true;
  }

  private boolean isFirst(String method, List<String> origins, PathPolicy pathPolicy) {
    return explanations.isFirst(method, pathPolicy, first(origins));
  }

  private void explain(
      boolean first,
      RequestFacts request,
      List<String> origins,
      PathPolicy pathPolicy,
      MultivaluedMap<String, Object> headers) {
    String method = request.method();
    String text = explain(first, request, method, pathPolicy, ofOrigin(pathPolicy, origins));
    if (text != null) {
      headers.putSingle(EXPLANATION, text);
    }
  }

  /**
   * A preflight is being handled.
   *
   * @param request the request
   * @param preflight the same, as a preflight
   * @param pathPolicy what governs it
   * @param allowed whether its origin is allowed
   * @param response the response, for an explanation
   */
  public void ofPreflight(
      ContainerRequestContext request,
      PreflightRequest preflight,
      PathPolicy pathPolicy,
      boolean allowed,
      Response.ResponseBuilder response) {
    CorsOutcome outcome = outcome(preflight, pathPolicy, allowed);
    tell(outcome, pathPolicy.source());
    if (outcome != CorsOutcome.PREFLIGHT_ALLOWED) {
      String text = ofRefused(outcome, RequestFacts.of(request), preflight, pathPolicy);
      if (text != null) {
        response.header(EXPLANATION, text);
      }
    }
  }

  /**
   * The same, for a preflight that did not come to Jakarta REST.
   *
   * @param request the request
   * @param preflight the same, as a preflight
   * @param pathPolicy what governs it
   * @param allowed whether its origin is allowed
   * @return what the response is to say, or {@code null}
   */
  public @Nullable String ofPreflight(
      RequestFacts request, PreflightRequest preflight, PathPolicy pathPolicy, boolean allowed) {
    CorsOutcome outcome = outcome(preflight, pathPolicy, allowed);
    tell(outcome, pathPolicy.source());
    return outcome == CorsOutcome.PREFLIGHT_ALLOWED
        ? null
        : ofRefused(outcome, request, preflight, pathPolicy);
  }

  private static CorsOutcome outcome(
      PreflightRequest preflight, PathPolicy pathPolicy, boolean allowed) {
    if (!allowed) {
      return CorsOutcome.PREFLIGHT_ORIGIN_REFUSED;
    }
    if (!Refusal.isGranted(preflight.method(), pathPolicy.methods())) {
      return CorsOutcome.PREFLIGHT_METHOD_REFUSED;
    }
    return pathPolicy.allowsHeaders(preflight.headers())
        ? CorsOutcome.PREFLIGHT_ALLOWED
        : CorsOutcome.PREFLIGHT_HEADER_REFUSED;
  }

  private @Nullable String ofRefused(
      CorsOutcome outcome,
      RequestFacts request,
      PreflightRequest preflight,
      PathPolicy pathPolicy) {
    String method = preflight.method();
    String header =
        outcome == CorsOutcome.PREFLIGHT_HEADER_REFUSED
            ? pathPolicy.policy().firstRefused(preflight.headers())
            : null;
    String subject =
        switch (outcome) {
          case PREFLIGHT_ORIGIN_REFUSED -> first(preflight.origins());
          case PREFLIGHT_METHOD_REFUSED -> "method";
          default -> header == null ? "" : header;
        };
    boolean first = explanations.isFirst(method, pathPolicy, subject);
    if (!first && !explanations.inResponses()) {
      return null;
    }
    Refusal refusal =
        switch (outcome) {
          case PREFLIGHT_ORIGIN_REFUSED -> ofOrigin(pathPolicy, preflight.origins());
          case PREFLIGHT_METHOD_REFUSED ->
              Refusal.ofMethod(method, pathPolicy.methods(), pathPolicy.source());
          default -> Refusal.ofHeader(subject, pathPolicy.policy(), pathPolicy.source());
        };
    return explain(first, request, method, pathPolicy, refusal);
  }

  /**
   * A preflight came for a path that no policy governs.
   *
   * @param request the request
   * @param preflight the same, as a preflight
   */
  public void ofUngoverned(ContainerRequestContext request, PreflightRequest preflight) {
    ofUngoverned(RequestFacts.of(request), preflight);
  }

  /**
   * The same, for a preflight that did not come to Jakarta REST.
   *
   * @param request the request
   * @param preflight the same, as a preflight
   */
  public void ofUngoverned(RequestFacts request, PreflightRequest preflight) {
    if (OwnOrigin.is(request.base(), preflight.origins())) {
      return;
    }
    tell(CorsOutcome.PREFLIGHT_UNGOVERNED, "");
    String origin = first(preflight.origins());
    if (explanations.isFirst(preflight.method(), null, origin)) {
      explanations.log(request, preflight.method(), null, Refusal.withoutPolicy(origin));
    }
  }

  /** Returns what the response is to say, or {@code null}. */
  private @Nullable String explain(
      boolean first, RequestFacts request, String method, PathPolicy pathPolicy, Refusal refusal) {
    if (first) {
      explanations.log(request, method, pathPolicy, refusal);
    }
    return explanations.inResponses() ? refusal.headerText(pathPolicy.source()) : null;
  }

  private static Refusal ofOrigin(PathPolicy pathPolicy, List<String> origins) {
    return Refusal.ofOrigin(origins, pathPolicy.policy(), pathPolicy.source());
  }

  private static String first(List<String> origins) {
    // A filter of the application may have put a null there.
    return origins.isEmpty() || origins.get(0) == null ? "" : origins.get(0);
  }

  private void tell(CorsOutcome outcome, String policy) {
    for (int i = 0; i < listeners.size(); i++) {
      CorsOutcomeListener listener = listeners.get(i);
      try {
        listener.decided(outcome, policy);
      } catch (Throwable e) {
        // Also an Error: the method has run, and its response is not the listener's to lose.
        failures.report(
            listener.getClass(),
            e.getClass().getName(),
            "the listener "
                + listener.getClass().getName()
                + " failed; this is said once for each kind of failure",
            e);
      }
    }
  }
}
