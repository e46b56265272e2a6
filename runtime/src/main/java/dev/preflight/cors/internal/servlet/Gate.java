package dev.preflight.cors.internal.servlet;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.response.CorsOutcomes;
import dev.preflight.cors.internal.response.CorsResponse;
import dev.preflight.cors.internal.response.Front;
import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.response.PreflightRequest;
import dev.preflight.cors.internal.response.RequestFacts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Handles preflights, and sees to the headers of all other responses, in every dispatch. */
public final class Gate {

  private static final URI UNKNOWN = URI.create("");

  private final EffectivePolicies effective;

  Gate(EffectivePolicies effective) {
    this.effective = effective;
  }

  /**
   * Passes a request on, unless it is a preflight that a policy decides.
   *
   * @param request the request
   * @param response its response
   * @param chain what comes after the filter
   * @throws IOException of the chain
   * @throws ServletException of the chain
   */
  public void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.INCLUDE) {
      chain.doFilter(request, response);
      return;
    }
    PreflightRequest preflight = preflight(request);
    if (preflight != null) {
      if (request.getDispatcherType() == DispatcherType.ERROR
          || !responds(request, preflight, response)) {
        chain.doFilter(request, response);
      }
      return;
    }
    Decision decision = decision(request, response);
    if (decision == null) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(Front.PROPERTY, decision);
    FrontedResponse behind = FrontedResponse.behind(response);
    if (behind != null) {
      behind.follow(decision);
      chain.doFilter(request, response);
      return;
    }
    FrontedResponse fronted = new FrontedResponse(response, decision);
    try {
      chain.doFilter(new FrontedRequest(request, fronted), fronted);
    } finally {
      // An exception is for the container to respond, which keeps headers that are there.
      if (!request.isAsyncStarted()) {
        fronted.completeOnce();
      }
    }
  }

  private @Nullable Decision decision(HttpServletRequest request, HttpServletResponse response) {
    Decision earlier =
        request.getAttribute(Front.PROPERTY) instanceof Decision found ? found : null;
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      if (earlier == null) {
        Target failed = Target.ofFailed(request);
        earlier = failed == null ? null : decision(failed, request, response);
      }
      if (earlier != null) {
        earlier.ends();
      }
      return earlier;
    }
    if (earlier != null && earlier.isFor(request.getRequestURI())) {
      return earlier;
    }
    // What is forwarded to something without a policy is still the response of what forwarded it.
    Decision now = decision(Target.of(request), request, response);
    return now == null ? earlier : now;
  }

  private @Nullable Decision decision(
      Target target, HttpServletRequest request, HttpServletResponse response) {
    Place place = effective.at(target, request, response);
    return place == null
        ? null
        : new Decision(
            place,
            request.getRequestURI(),
            facts(request, target, place),
            new ServletSecurity(request),
            lines(request, CorsHeaders.ORIGIN));
  }

  private boolean responds(
      HttpServletRequest request, PreflightRequest preflight, HttpServletResponse response) {
    Target target = Target.of(request);
    Place place = effective.at(target, request, response);
    PathPolicy pathPolicy =
        place == null
            ? null
            : place.policies().forPreflight(place.path(), target.query(), preflight.method());
    if (place == null || pathPolicy == null) {
      return false;
    }
    RequestFacts facts = facts(request, target, place);
    CorsOutcomes outcomes = place.policies().outcomes();
    boolean allowed = CorsResponse.isAllowed(facts.base(), pathPolicy, preflight);
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    CorsResponse.writePreflight(pathPolicy, allowed, preflight, headers);
    if (pathPolicy == PathPolicy.CLOSED) {
      outcomes.ofUngoverned(facts, preflight);
    } else {
      String explanation = outcomes.ofPreflight(facts, preflight, pathPolicy, allowed);
      if (explanation != null) {
        headers.putSingle(CorsOutcomes.EXPLANATION, explanation);
      }
    }
    response.setStatus(
        allowed ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_FORBIDDEN);
    Decision.write(headers, response);
    return true;
  }

  private static @Nullable PreflightRequest preflight(HttpServletRequest request) {
    if (!request.getMethod().equals("OPTIONS")) {
      return null;
    }
    List<String> methods = lines(request, CorsHeaders.REQUEST_METHOD);
    List<String> origins = lines(request, CorsHeaders.ORIGIN);
    return methods == null || origins == null
        ? null
        : new PreflightRequest(
            origins, methods.get(0), lines(request, CorsHeaders.REQUEST_HEADERS));
  }

  private static @Nullable List<String> lines(HttpServletRequest request, String name) {
    List<String> lines = Collections.list(request.getHeaders(name));
    return lines.isEmpty() ? null : lines;
  }

  private static RequestFacts facts(HttpServletRequest request, Target target, Place place) {
    String url = request.getRequestURL().toString();
    int authority = url.indexOf("://");
    int path = authority < 0 ? -1 : url.indexOf('/', authority + 3);
    return new RequestFacts(
        target.method(),
        place.path(),
        request.getHeader(CorsHeaders.ORIGIN),
        address(path < 0 ? url : url.substring(0, path)));
  }

  /** A strange {@code Host} makes no address, and no origin is the application's own then. */
  private static URI address(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      return UNKNOWN;
    }
  }
}
