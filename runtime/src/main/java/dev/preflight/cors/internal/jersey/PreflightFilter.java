package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.response.CorsResponse;
import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.response.PreflightRequest;
import dev.preflight.cors.internal.response.PreflightResponse;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Handles preflights before any filter at {@code Priorities.AUTHENTICATION} or later sees them:
 * browsers send preflights without credentials, so an authentication filter would refuse them all.
 *
 * <p>See docs/decisions/0006-preflights-after-matching.md.
 */
@Priority(PreflightFilter.PRIORITY)
class PreflightFilter implements ContainerRequestFilter {

  /** Far before {@code Priorities.AUTHENTICATION}, which is 1000. */
  static final int PRIORITY = 100;

  private final RunningApplication running;
  private final CorsDeployment deployment;
  private final GovernedPaths paths;
  private final JerseyFront front;

  PreflightFilter(
      RunningApplication running,
      CorsDeployment deployment,
      GovernedPaths paths,
      JerseyFront front) {
    this.running = running;
    this.deployment = deployment;
    this.paths = paths;
    this.front = front;
  }

  @Override
  public final void filter(ContainerRequestContext request) {
    PreflightFilter meant = running.meant(this, request);
    if (meant != null) {
      meant.handle(request);
    }
  }

  void handle(ContainerRequestContext request) {
    PreflightRequest preflight = preflight(request);
    if (preflight == null) {
      prepare(request);
      return;
    }
    Response response = respond(request, preflight);
    if (response != null) {
      request.abortWith(response);
    }
  }

  /**
   * Reads a request with the origin that it came with, as the response to the request after it is
   * judged, whatever a filter has made of it; {@code null} if it is no preflight.
   */
  static @Nullable PreflightRequest preflight(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.OPTIONS)
        ? PreflightRequest.of(request, FailureWriter.origins(request))
        : null;
  }

  /** The response to a preflight, or {@code null} if no policy governs it. */
  private @Nullable Response respond(ContainerRequestContext request, PreflightRequest preflight) {
    PathPolicy pathPolicy = paths.forPreflight(request, preflight.method());
    if (pathPolicy == null) {
      deployment.outcomes().ofUngoverned(request, preflight);
      return null;
    }
    boolean allowed = CorsResponse.isAllowed(request, pathPolicy, preflight);
    FailureWriter.keep(request, front, new PreflightResponse(preflight, pathPolicy, allowed));
    Response.ResponseBuilder response =
        Response.status(allowed ? Response.Status.NO_CONTENT : Response.Status.FORBIDDEN);
    if (pathPolicy == PathPolicy.CLOSED) {
      deployment.outcomes().ofUngoverned(request, preflight);
    } else {
      deployment.outcomes().ofPreflight(request, preflight, pathPolicy, allowed, response);
    }
    return response.build();
  }

  /**
   * Handles a preflight that came to no filter. Jersey adds a method for {@code OPTIONS} to every
   * resource but one: where a locator and methods share a template, in two spellings of it, and the
   * locator's comes first. There it selects no method, and then only response filters are called.
   */
  void handleUnselected(ContainerRequestContext request, ContainerResponseContext response) {
    PreflightRequest preflight =
        response.getStatus() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()
                && paths.isUnselected(request)
            ? preflight(request)
            : null;
    Response instead = preflight == null ? null : respond(request, preflight);
    if (instead != null) {
      response.setStatusInfo(instead.getStatusInfo());
      response.setEntity(instead.getEntity());
      response.getHeaders().clear();
      response.getHeaders().putAll(instead.getHeaders());
    }
  }

  /** Without an origin only governed paths are prepared for failures: their responses vary. */
  void prepare(ContainerRequestContext request) {
    if (!FailureWriter.isInstalled(request)) {
      PathPolicy matched = paths.forResponse(request);
      if (matched != null) {
        FailureWriter.install(request, front, matched);
      }
    }
  }

  /**
   * The same, before Jersey matches the request: for applications that authenticate in a {@code
   * PreMatching} filter. Registered where the property {@link Settings#PRE_MATCHING} is set.
   */
  @PreMatching
  @Priority(Integer.MIN_VALUE)
  static final class BeforeMatching extends PreflightFilter {

    private final Startup startup;

    BeforeMatching(
        RunningApplication running,
        CorsDeployment deployment,
        GovernedPaths paths,
        JerseyFront front,
        Startup startup) {
      super(running, deployment, paths, front);
      this.startup = startup;
    }

    /** A preflight whose URI or method a filter may still change is judged after matching. */
    @Override
    void handle(ContainerRequestContext request) {
      if (startup.isRequestFinal()) {
        super.handle(request);
      }
    }

    @Override
    void prepare(ContainerRequestContext request) {
      // Nothing is matched yet.
    }
  }
}
