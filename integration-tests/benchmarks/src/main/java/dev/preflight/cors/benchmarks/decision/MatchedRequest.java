package dev.preflight.cors.benchmarks.decision;

import jakarta.ws.rs.core.Response;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;

/** A request that Jersey has matched, and that filters can be called on again and again. */
final class MatchedRequest extends ContainerRequest {

  private final ContainerResponseWriter container = new NoWriter();
  private final FreshProperties properties;
  private Response response;

  private MatchedRequest(
      PolicyCase policy,
      RequestCase requestCase,
      ApplicationHandler handler,
      FreshProperties properties) {
    super(
        URI.create("http://api.example.net/"),
        URI.create("http://api.example.net" + requestCase.path()),
        requestCase.method(),
        null,
        properties,
        handler.getConfiguration());
    this.properties = properties;
    requestCase.headers(policy).forEach((name, value) -> getHeaders().put(name, List.of(value)));
  }

  static MatchedRequest by(ApplicationHandler handler, PolicyCase policy, RequestCase requestCase)
      throws Exception {
    MatchedRequest request =
        new MatchedRequest(policy, requestCase, handler, new FreshProperties());
    handler.apply(request, OutputStream.nullOutputStream()).get();
    if (request.getUriInfo().getMatchedResources().isEmpty()) {
      throw new IllegalStateException("the request was not matched");
    }
    return request;
  }

  /** As the container hands it over. */
  void renew() {
    response = null;
    properties.renew();
    setWriter(container);
  }

  @Override
  public void abortWith(Response response) {
    this.response = response;
  }

  /** What a filter has responded since, or {@code null}. */
  Response response() {
    return response;
  }
}
