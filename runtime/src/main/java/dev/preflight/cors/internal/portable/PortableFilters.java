package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.portable.PortableDeployment.Running;
import dev.preflight.cors.internal.response.CorsResponse;
import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.response.PreflightRequest;
import dev.preflight.cors.internal.response.PreflightResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What the filters of a portable deployment do, however a server finds them. */
public final class PortableFilters {

  private final PortableDeployment deployment;
  private final MatchedMethod matched;
  private final Warnings warnings = new Warnings();
  private final RecentPreflights recent = new RecentPreflights(warnings);
  private final PortableFront front;
  private final AtomicBoolean listening = new AtomicBoolean();

  PortableFilters(PortableDeployment deployment) {
    this.deployment = deployment;
    matched = new MatchedMethod(deployment);
    front = new PortableFront(deployment);
  }

  /**
   * The deployment that they serve.
   *
   * @return the policies, and where to show them classes
   */
  public PortableDeployment deployment() {
    return deployment;
  }

  /**
   * Before the application's filters.
   *
   * @param request any request
   */
  public void first(ContainerRequestContext request) {
    front.showIfAsked(request);
    PreflightRequest preflight = PreflightRequest.of(request);
    if (preflight != null && deployment.preMatching().comeAfterPreflights()) {
      respond(request, preflight);
    }
  }

  /**
   * After the application's filters before matching, and before all that know who asks.
   *
   * @param request any request
   */
  public void last(ContainerRequestContext request) {
    PreflightRequest preflight = PreflightRequest.of(request);
    if (preflight != null && request.getProperty(PreflightResponse.PROPERTY) == null) {
      respond(request, preflight);
    }
  }

  private void respond(ContainerRequestContext request, PreflightRequest preflight) {
    Running running = deployment.running();
    PathPolicy pathPolicy = running.mirrored().forPreflight(request, preflight.method());
    if (pathPolicy == null) {
      running.deployment().outcomes().ofUngoverned(request, preflight);
      return;
    }
    boolean allowed = CorsResponse.isAllowed(request, pathPolicy, preflight);
    request.setProperty(
        PreflightResponse.PROPERTY, new PreflightResponse(preflight, pathPolicy, allowed));
    Response.ResponseBuilder response =
        Response.status(allowed ? Response.Status.NO_CONTENT : Response.Status.FORBIDDEN);
    if (pathPolicy == PathPolicy.CLOSED) {
      running.deployment().outcomes().ofUngoverned(request, preflight);
    } else {
      running
          .deployment()
          .outcomes()
          .ofPreflight(request, preflight, pathPolicy, allowed, response);
      recent.remember(request, preflight.method(), pathPolicy);
    }
    request.abortWith(response.build());
  }

  /**
   * After all other response filters.
   *
   * @param request the request
   * @param response its response
   * @param resource the method that the server called, if it says so
   */
  public void complete(
      ContainerRequestContext request,
      ContainerResponseContext response,
      @Nullable ResourceInfo resource) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    HeaderSpellings.merge(headers);
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      if (request.getProperty(PreflightResponse.PROPERTY) instanceof PreflightResponse given) {
        if (CorsResponse.writePreflight(
            given.pathPolicy(), given.allowed(), given.preflight(), headers)) {
          warnings.otherSource(request, given.pathPolicy());
        }
        return;
      }
      warnings.ifHandledElsewhere(request, response, deployment);
    }
    Running running = deployment.running();
    List<String> origins = request.getHeaders().get(CorsHeaders.ORIGIN);
    MatchedMethod.Found found = matched.find(request, resource, running);
    if (origins != null && found.isCertain()) {
      recent.ran(request, found.pathPolicy());
    }
    PathPolicy pathPolicy = found.pathPolicy();
    if (pathPolicy == null) {
      if (found.isCertain()) {
        front.tell(request, null, false);
      }
      return;
    }
    if (PreflightRequest.of(request) != null) {
      // The method that handled it says nothing about the one that is asked for, and a browser
      // needs no more than the origin for a safelisted method.
      CorsResponse.writeActual(PathPolicy.CLOSED, false, origins, headers);
      return;
    }
    boolean allowed = CorsResponse.isAllowed(request, pathPolicy, origins);
    front.tell(request, pathPolicy, allowed);
    if (CorsResponse.writeActual(pathPolicy, allowed, origins, headers)) {
      warnings.otherSource(request, pathPolicy);
    }
    if (origins != null) {
      running.deployment().outcomes().ofRequest(request, origins, pathPolicy, allowed, headers);
    }
  }

  /**
   * The headers of a response that the server sends past its response filters.
   *
   * @param request the request
   * @param headers where to write them
   */
  public void completeFailed(
      ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
    PathPolicy pathPolicy = deployment.running().mirrored().forResponse(request);
    if (pathPolicy != null) {
      List<String> origins = request.getHeaders().get(CorsHeaders.ORIGIN);
      CorsResponse.writeActual(
          pathPolicy, CorsResponse.isAllowed(request, pathPolicy, origins), origins, headers);
    }
  }

  /** Listeners are registered by then, whenever their feature came. */
  void listenTo(Iterable<Object> registered) {
    if (listening.compareAndSet(false, true)) {
      deployment.running().deployment().outcomes().addListeners(registered);
    }
  }
}
