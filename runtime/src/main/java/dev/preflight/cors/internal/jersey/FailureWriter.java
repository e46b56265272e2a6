package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.response.CorsResponse;
import dev.preflight.cors.internal.response.PathPolicy;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerException;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/**
 * Hands a response to the container, and adds the CORS headers where Jersey gives up and leaves the
 * answer to the container. The container's error page and its logging stay as they are. See
 * docs/decisions/0005-failures-past-the-response-filters.md.
 */
final class FailureWriter implements ContainerResponseWriter {

  /** These add headers to the container's response, and their error answers keep them. */
  private static final String[] KEEP_HEADERS = {
    "org.glassfish.jersey.servlet.", "org.glassfish.jersey.grizzly2.", FailureWriter.JETTY,
  };

  private static final String JETTY = "org.glassfish.jersey.jetty.";
  private static final String JDK = "org.glassfish.jersey.jdkhttp.";
  private static final String NETTY = "org.glassfish.jersey.netty.";

  private final ContainerResponseWriter container;
  private final ContainerRequest request;
  private final GovernedPaths paths;
  private final JerseyFront front;
  private volatile boolean failed;

  private FailureWriter(
      ContainerResponseWriter container,
      ContainerRequest request,
      GovernedPaths paths,
      JerseyFront front) {
    this.container = container;
    this.request = request;
    this.paths = paths;
    this.front = front;
  }

  /** Whether {@link #install} was called for this request. */
  static boolean isInstalled(ContainerRequestContext context) {
    return ((ContainerRequest) context).getResponseWriter() instanceof FailureWriter;
  }

  /** Sees to it that the container's error answer to this request has the CORS headers. */
  static void install(ContainerRequestContext context, GovernedPaths paths, JerseyFront front) {
    ContainerRequest request = (ContainerRequest) context;
    ContainerResponseWriter container = request.getResponseWriter();
    if (container != null && !(container instanceof FailureWriter)) {
      request.setWriter(new FailureWriter(container, request, paths, front));
    }
  }

  /**
   * Whether this response comes too late: after a failure Jersey writes another one, and Jetty may
   * by then have given the connection's response object to the next request, whose answer would
   * carry headers of this one.
   */
  static boolean isTooLate(ContainerRequestContext context, ContainerResponse response) {
    return ((ContainerRequest) context).getResponseWriter() instanceof FailureWriter writer
        ? writer.failed
        : response.isMappedFromException()
            && response.getStatus() == Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();
  }

  @Override
  public void failure(Throwable error) {
    PathPolicy pathPolicy = paths.forResponse(request);
    if (pathPolicy != null) {
      failed = true;
      ContainerResponse answer = answer(pathPolicy);
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

  private ContainerResponse answer(PathPolicy pathPolicy) {
    ContainerResponse answer = new ContainerResponse(request, Response.serverError().build());
    List<String> origins = request.getHeaders().get(CorsHeaders.ORIGIN);
    boolean allowed = CorsResponse.isAllowed(request, pathPolicy, origins);
    front.tell(request, pathPolicy, allowed);
    CorsResponse.writeActual(pathPolicy, allowed, origins, answer.getHeaders());
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
    if (failed) {
      return OutputStream.nullOutputStream();
    }
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
    if (failed && container.getClass().getName().startsWith(JETTY)) {
      return;
    }
    container.commit();
  }

  @Override
  public boolean enableResponseBuffering() {
    return container.enableResponseBuffering();
  }
}
