package dev.preflight.cors.benchmarks.decision;

import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;

/**
 * Filters on a request that Jersey itself has matched, and a fresh response of Jersey for each
 * call. A subclass registers the filters.
 */
abstract class JerseyContender implements Contender {

  /** A matched request that can be aborted again and again. */
  private static final class MatchedRequest extends ContainerRequest {

    private Response answer;

    MatchedRequest(String method, ApplicationHandler handler) {
      super(
          URI.create("http://api.example.net/"),
          URI.create("http://api.example.net/things/1"),
          method,
          null,
          new MapPropertiesDelegate(),
          handler.getConfiguration());
    }

    @Override
    public void abortWith(Response response) {
      answer = response;
    }
  }

  private ContainerRequestFilter[] requestFilters;
  private ContainerResponseFilter responseFilter;
  private final ContainerResponseWriter container = new NoWriter();
  private MatchedRequest request;
  private boolean preflight;

  /** Registers what is measured. */
  abstract void register(ResourceConfig application, PolicyCase policy);

  @Override
  public void prepare(PolicyCase policy, RequestCase requestCase) throws Exception {
    ResourceConfig application = new ResourceConfig(ThingsResource.class);
    application.property("jakarta.ws.rs.loadServices", false);
    register(application, policy);
    ApplicationHandler handler = new ApplicationHandler(application);
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
    filters.sort(Comparator.comparing(JerseyContender::isPreMatching).reversed());
    requestFilters = filters.toArray(ContainerRequestFilter[]::new);
    preflight = requestCase.isPreflight();
    request = new MatchedRequest(requestCase.method(), handler);
    requestCase
        .headers(policy)
        .forEach((name, value) -> request.getHeaders().put(name, List.of(value)));
    handler.apply(request, OutputStream.nullOutputStream()).get();
    if (request.getUriInfo().getMatchedResources().isEmpty()) {
      throw new IllegalStateException("the request was not matched");
    }
  }

  private static boolean isPreMatching(ContainerRequestFilter filter) {
    return filter.getClass().isAnnotationPresent(PreMatching.class);
  }

  @Override
  public Object baseline() {
    return new ContainerResponse(request, Response.noContent().build());
  }

  @Override
  public Object run() throws IOException {
    request.answer = null;
    request.setWriter(container);
    for (ContainerRequestFilter filter : requestFilters) {
      filter.filter(request);
    }
    Response answer = request.answer;
    if (preflight != (answer != null)) {
      throw new IllegalStateException("answered: " + answer);
    }
    ContainerResponse response =
        new ContainerResponse(request, preflight ? answer : Response.noContent().build());
    responseFilter.filter(request, response);
    return response;
  }

  @Override
  public String allowedOrigin(Object answer) {
    Object value =
        ((ContainerResponse) answer).getHeaders().getFirst("Access-Control-Allow-Origin");
    return value == null ? null : value.toString();
  }
}
