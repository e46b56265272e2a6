package dev.preflight.cors.jaxrs;

import static dev.preflight.cors.jaxrs.CorsHeaders.ORIGIN;
import static dev.preflight.cors.jaxrs.CorsHeaders.REQUEST_HEADERS;
import static dev.preflight.cors.jaxrs.CorsHeaders.REQUEST_METHOD;

import dev.preflight.cors.policy.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners what becomes of requests, and explains refusals. A request that is allowed costs
 * no object.
 */
public final class CorsOutcomes {

  /** The property {@value}: with {@code true}, refused requests are answered with the reason. */
  public static final String EXPLAIN = "preflight.explain";

  /** The response header that holds the reason. */
  public static final String EXPLANATION = "Preflight-Explain";

  private static final System.Logger LOG = System.getLogger("dev.preflight.cors");

  private final Explanations explanations;
  private final OncePerCause failures = new OncePerCause();
  private final CopyOnWriteArrayList<CorsOutcomeListener> listeners = new CopyOnWriteArrayList<>();

  CorsOutcomes(Settings settings) {
    explanations = new Explanations(settings.isOn(EXPLAIN));
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
   * An actual request was answered.
   *
   * @param request the request
   * @param origins the values of its {@code Origin} lines; {@code null} if there is none
   * @param grant what governs it
   * @param allowed whether its origin is allowed
   * @param headers the response's headers, for an explanation
   */
  public void ofRequest(
      ContainerRequestContext request,
      @Nullable List<String> origins,
      Grant grant,
      boolean allowed,
      MultivaluedMap<String, Object> headers) {
    if (origins == null) {
      return;
    }
    if (allowed || grant.policy().allowsAnyOrigin()) {
      tell(CorsOutcome.REQUEST_ALLOWED, grant.source());
      return;
    }
    if (isOwn(request, origins)) {
      return;
    }
    tell(CorsOutcome.REQUEST_ORIGIN_REFUSED, grant.source());
    String text =
        explanations.of(
            request, request.getMethod(), grant, first(origins), () -> ofOrigin(grant, origins));
    if (text != null) {
      headers.putSingle(EXPLANATION, text);
    }
  }

  /**
   * A preflight is being answered.
   *
   * @param request the preflight
   * @param grant what governs it
   * @param allowed whether its origin is allowed
   * @param answer the response, for an explanation
   */
  public void ofPreflight(
      ContainerRequestContext request,
      Grant grant,
      boolean allowed,
      Response.ResponseBuilder answer) {
    MultivaluedMap<String, String> headers = request.getHeaders();
    List<String> origins = headers.get(ORIGIN);
    String requested = headers.getFirst(REQUEST_METHOD);
    String method = requested == null ? "" : requested;
    String header = null;
    String text;
    if (!allowed) {
      tell(CorsOutcome.PREFLIGHT_ORIGIN_REFUSED, grant.source());
      text =
          explanations.of(request, method, grant, first(origins), () -> ofOrigin(grant, origins));
    } else if (!Refusal.isGranted(method, grant.allowMethods())) {
      tell(CorsOutcome.PREFLIGHT_METHOD_REFUSED, grant.source());
      text = explanations.of(request, method, grant, "method", () -> ofMethod(grant, method));
    } else if ((header = grant.policy().firstRefused(headers.get(REQUEST_HEADERS))) != null) {
      tell(CorsOutcome.PREFLIGHT_HEADER_REFUSED, grant.source());
      String name = header;
      text = explanations.of(request, method, grant, name, () -> ofHeader(grant, name));
    } else {
      tell(CorsOutcome.PREFLIGHT_ALLOWED, grant.source());
      return;
    }
    if (text != null) {
      answer.header(EXPLANATION, text);
    }
  }

  /**
   * A preflight came for a path that no policy governs.
   *
   * @param request the preflight
   */
  public void ofUngoverned(ContainerRequestContext request) {
    List<String> origins = request.getHeaders().get(ORIGIN);
    if (origins == null || isOwn(request, origins)) {
      return;
    }
    tell(CorsOutcome.PREFLIGHT_UNGOVERNED, "");
    String method = request.getHeaders().getFirst(REQUEST_METHOD);
    String origin = first(origins);
    explanations.of(
        request, method == null ? "" : method, null, origin, () -> Refusal.withoutPolicy(origin));
  }

  private static Refusal ofOrigin(Grant grant, @Nullable List<String> origins) {
    return Refusal.ofOrigin(origins == null ? List.of() : origins, grant.policy(), grant.source());
  }

  private static Refusal ofMethod(Grant grant, String method) {
    return Refusal.ofMethod(method, grant.allowMethods(), grant.source());
  }

  private static Refusal ofHeader(Grant grant, String name) {
    return Refusal.ofHeader(name, grant.policy(), grant.source());
  }

  /** Browsers send {@code Origin} with a page's own POSTs too, which no policy is needed for. */
  private static boolean isOwn(ContainerRequestContext request, List<String> origins) {
    String host = request.getHeaders().getFirst("Host");
    String origin = first(origins);
    int start = origin.indexOf("://") + 3;
    return host != null
        && start >= 3
        && origin.length() - start == host.length()
        && origin.regionMatches(true, start, host, 0, host.length());
  }

  private static String first(@Nullable List<String> origins) {
    return origins == null || origins.isEmpty() ? "" : origins.get(0);
  }

  private void tell(CorsOutcome outcome, String policy) {
    for (int i = 0; i < listeners.size(); i++) {
      CorsOutcomeListener listener = listeners.get(i);
      try {
        listener.decided(outcome, policy);
      } catch (RuntimeException e) {
        if (failures.isFirst(Causes.hash(Causes.START, e.getClass().getName()))) {
          LOG.log(
              System.Logger.Level.WARNING,
              "the listener " + listener.getClass().getName() + " failed; this is said once",
              e);
        }
      }
    }
  }
}
