package dev.preflight.cors.benchmarks.decision;

import dev.preflight.cors.internal.jersey.memory.InMemoryNetwork;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * Filters on a request that Jersey itself has matched, and a fresh response of Jersey for each
 * call. A subclass registers the filters.
 */
abstract class JerseyContender implements Contender {

  private ContainerRequestFilter[] requestFilters;
  private ContainerResponseFilter responseFilter;
  private MatchedRequest request;
  private boolean preflight;
  private int status;
  private HeaderLines lines;

  /** So that nobody can tell that looking it up was in vain. */
  Object lastOrigin;

  /** Registers what is measured. */
  abstract void register(ResourceConfig application, PolicyCase policy);

  @Override
  public void prepare(PolicyCase policy, RequestCase requestCase) throws Exception {
    ResourceConfig application = new ResourceConfig(ThingsResource.class, OpenResource.class);
    application.property("preflight.enabled", false);
    register(application, policy);
    ApplicationHandler handler = new ApplicationHandler(application);
    handler.onStartup(new InMemoryNetwork.NoContainer(handler));
    List<ContainerRequestFilter> filters = new ArrayList<>();
    for (Object instance : handler.getConfiguration().getInstances()) {
      if (instance.getClass().getName().startsWith("dev.preflight.")) {
        if (instance instanceof ContainerRequestFilter filter) {
          filters.add(filter);
        }
        if (instance instanceof ContainerResponseFilter filter) {
          responseFilter = filter;
        }
      }
    }
    filters.sort(
        Comparator.comparing(JerseyContender::isPreMatching)
            .reversed()
            .thenComparing(JerseyContender::priority));
    requestFilters = filters.toArray(ContainerRequestFilter[]::new);
    preflight = requestCase.isPreflight();
    request = MatchedRequest.by(handler, policy, requestCase);
    ContainerResponse response = (ContainerResponse) run();
    status = response.getStatus();
    lines = HeaderLines.of(response.getHeaders());
  }

  private static boolean isPreMatching(ContainerRequestFilter filter) {
    return filter.getClass().isAnnotationPresent(PreMatching.class);
  }

  private static int priority(ContainerRequestFilter filter) {
    Priority priority = filter.getClass().getAnnotation(Priority.class);
    return priority == null ? Priorities.USER : priority.value();
  }

  @Override
  public Object baseline() {
    request.renew();
    return new ContainerResponse(request, Response.noContent().build());
  }

  @Override
  public Object headersAlone() {
    request.renew();
    ContainerResponse response = new ContainerResponse(request, Response.status(status).build());
    MultivaluedMap<String, Object> headers = response.getHeaders();
    for (int i = 0; i < lines.count(); i++) {
      if (lines.isShared(i)) {
        headers.add(lines.name(i), lines.value(i));
      } else {
        headers.putSingle(lines.name(i), lines.value(i));
      }
    }
    return response;
  }

  @Override
  public Object headersReadAndWritten() {
    // In lower case, which Jersey need not copy to fold.
    Object origin = request.getHeaders().get("origin");
    if (preflight) {
      Object method = request.getHeaders().getFirst("access-control-request-method");
      Object names = request.getHeaders().get("access-control-request-headers");
      if (method == null || names == null || origin == null) {
        throw new IllegalStateException("no preflight");
      }
    }
    lastOrigin = origin;
    return lines.count() == 0 ? baseline() : headersAlone();
  }

  @Override
  public Object run() throws IOException {
    request.renew();
    for (ContainerRequestFilter filter : requestFilters) {
      filter.filter(request);
    }
    Response aborted = request.response();
    if (preflight != (aborted != null)) {
      throw new IllegalStateException("response: " + aborted);
    }
    ContainerResponse response =
        new ContainerResponse(request, preflight ? aborted : Response.noContent().build());
    responseFilter.filter(request, response);
    return response;
  }

  @Override
  public String allowedOrigin(Object response) {
    Object value =
        ((ContainerResponse) response).getHeaders().getFirst("Access-Control-Allow-Origin");
    return value == null ? null : value.toString();
  }
}
