package dev.preflight.cors.jersey;

import dev.preflight.cors.jaxrs.CorsAnswer;
import dev.preflight.cors.jaxrs.CorsHeaders;
import dev.preflight.cors.jaxrs.Grant;
import jakarta.ws.rs.core.Response;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerException;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;

/**
 * Hands a response to the container, and adds the CORS headers where Jersey gives up and leaves the
 * answer to the container. The container's error page and its logging stay as they are.
 */
final class FailureWriter implements ContainerResponseWriter {

  private final ContainerResponseWriter container;
  private final ContainerRequest request;
  private final Grant grant;

  private FailureWriter(ContainerResponseWriter container, ContainerRequest request, Grant grant) {
    this.container = container;
    this.request = request;
    this.grant = grant;
  }

  /** Sees to it that the container's error answer to this request has the CORS headers. */
  static void install(ContainerRequest request, Grant grant) {
    ContainerResponseWriter container = request.getResponseWriter();
    if (!(container instanceof FailureWriter)) {
      request.setWriter(new FailureWriter(container, request, grant));
    }
  }

  @Override
  public void failure(Throwable error) {
    ContainerResponse answer = new ContainerResponse(request, Response.serverError().build());
    CorsAnswer.writeActual(
        grant, request.getHeaders().get(CorsHeaders.ORIGIN), answer.getHeaders());
    container.writeResponseStatusAndHeaders(-1, answer);
    container.failure(error);
  }

  @Override
  public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse response)
      throws ContainerException {
    return container.writeResponseStatusAndHeaders(length, response);
  }

  @Override
  public boolean suspend(long timeOut, TimeUnit unit, TimeoutHandler handler) {
    return container.suspend(timeOut, unit, handler);
  }

  @Override
  public void setSuspendTimeout(long timeOut, TimeUnit unit) {
    container.setSuspendTimeout(timeOut, unit);
  }

  @Override
  public void commit() {
    container.commit();
  }

  @Override
  public boolean enableResponseBuffering() {
    return container.enableResponseBuffering();
  }
}
