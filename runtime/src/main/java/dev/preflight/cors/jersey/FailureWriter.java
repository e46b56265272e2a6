package dev.preflight.cors.jersey;

import dev.preflight.cors.jaxrs.CorsAnswer;
import dev.preflight.cors.jaxrs.CorsHeaders;
import dev.preflight.cors.jaxrs.Grant;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerException;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/**
 * Hands a response to the container, and adds the CORS headers where Jersey gives up and leaves the
 * answer to the container. The container's error page and its logging stay as they are. See
 * docs/decisions/0010-failures-past-the-response-filters.md.
 */
final class FailureWriter implements ContainerResponseWriter {

  /** These add headers to the container's response, and their error answers keep them. */
  private static final String[] KEEP_HEADERS = {
    "org.glassfish.jersey.servlet.",
    "org.glassfish.jersey.grizzly2.",
    "org.glassfish.jersey.jetty.",
  };

  private static final String JDK = "org.glassfish.jersey.jdkhttp.";
  private static final String NETTY = "org.glassfish.jersey.netty.";

  private final ContainerResponseWriter container;
  private final ContainerRequest request;
  private final GovernedPaths paths;

  private FailureWriter(
      ContainerResponseWriter container, ContainerRequest request, GovernedPaths paths) {
    this.container = container;
    this.request = request;
    this.paths = paths;
  }

  /** Sees to it that the container's error answer to this request has the CORS headers. */
  static void install(ContainerRequestContext context, GovernedPaths paths) {
    ContainerRequest request = (ContainerRequest) context;
    ContainerResponseWriter container = request.getResponseWriter();
    if (container != null && !(container instanceof FailureWriter)) {
      request.setWriter(new FailureWriter(container, request, paths));
    }
  }

  @Override
  public void failure(Throwable error) {
    Grant grant = paths.forResponse(request);
    if (grant != null) {
      ContainerResponse answer = answer(grant);
      String kind = container.getClass().getName();
      if (startsWithAny(kind, KEEP_HEADERS)) {
        container.writeResponseStatusAndHeaders(-1, answer);
      } else if (kind.startsWith(JDK)) {
        sendInstead(answer);
        throw error instanceof RuntimeException unchecked
            ? unchecked
            : new ContainerException(error);
      } else if (kind.startsWith(NETTY)) {
        sendInstead(answer);
        return;
      }
    }
    container.failure(error);
  }

  private ContainerResponse answer(Grant grant) {
    ContainerResponse answer = new ContainerResponse(request, Response.serverError().build());
    CorsAnswer.writeActual(
        grant, request.getHeaders().get(CorsHeaders.ORIGIN_KEY), answer.getHeaders());
    return answer;
  }

  /** Here the first header is the last word: what the container would send, with our headers. */
  private void sendInstead(ContainerResponse answer) {
    container.writeResponseStatusAndHeaders(0, answer);
    container.commit();
  }

  private static boolean startsWithAny(String name, String... prefixes) {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable OutputStream writeResponseStatusAndHeaders(
      long length, ContainerResponse response) throws ContainerException {
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
