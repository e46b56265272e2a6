package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.response.CorsResponse;
import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.response.PreflightResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ContainerException;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/**
 * Hands a response to the container, and adds the CORS headers where Jersey gives up and leaves the
 * response to the container. The container's error page and its logging stay as they are. See
 * docs/decisions/0005-failures-past-the-response-filters.md.
 */
class FailureWriter implements ContainerResponseWriter {

  private static final String SERVLET = "org.glassfish.jersey.servlet.";
  private static final String GRIZZLY = "org.glassfish.jersey.grizzly2.";
  private static final String JETTY = "org.glassfish.jersey.jetty.";
  private static final String JDK = "org.glassfish.jersey.jdkhttp.";
  private static final String NETTY = "org.glassfish.jersey.netty.";
  private static final String HELIDON = "io.helidon.";

  private final ContainerResponseWriter container;
  private final ContainerRequest request;
  private final JerseyFront front;

  /**
   * What is known of the request, and need not be looked up again: the values of its {@code Origin}
   * lines, the policy of the matched path if it has none, or what was responded to a preflight.
   */
  private Object known;

  private volatile boolean failed;

  private FailureWriter(
      ContainerResponseWriter container,
      ContainerRequest request,
      JerseyFront front,
      Object known) {
    this.container = container;
    this.request = request;
    this.front = front;
    this.known = known;
  }

  /** On Helidon, where it matters on which thread a request fails. */
  private static final class OnHelidon extends FailureWriter {

    private final Thread thread = Thread.currentThread();

    OnHelidon(
        ContainerResponseWriter container,
        ContainerRequest request,
        JerseyFront front,
        Object known) {
      super(container, request, front, known);
    }

    @Override
    boolean isOnOtherThread() {
      return thread != Thread.currentThread();
    }
  }

  /** Whether this is Helidon, and not the thread that the request came on. */
  boolean isOnOtherThread() {
    return false;
  }

  /** Whether {@link #install} was called for this request. */
  static boolean isInstalled(ContainerRequestContext context) {
    return ((ContainerRequest) context).getResponseWriter() instanceof FailureWriter;
  }

  /**
   * Sees to it that the container's error response to this request has the CORS headers.
   *
   * @param origins the values of its {@code Origin} lines, as the browser sent them
   */
  static void install(ContainerRequestContext context, JerseyFront front, List<String> origins) {
    installKnowing(context, front, origins);
  }

  /**
   * The same for a request without an origin.
   *
   * @param matched what governs the request
   */
  static void install(ContainerRequestContext context, JerseyFront front, PathPolicy matched) {
    installKnowing(context, front, matched);
  }

  private static void installKnowing(
      ContainerRequestContext context, JerseyFront front, Object known) {
    ContainerRequest request = (ContainerRequest) context;
    ContainerResponseWriter container = request.getResponseWriter();
    if (container != null && !(container instanceof FailureWriter)) {
      request.setWriter(
          container.getClass().getName().startsWith(HELIDON)
              ? new OnHelidon(container, request, front, known)
              : new FailureWriter(container, request, front, known));
    }
  }

  /** The values of the {@code Origin} lines of a request, or {@code null} if there is none. */
  @SuppressWarnings("unchecked") // No other list is known.
  static @Nullable List<String> origins(ContainerRequestContext context) {
    if (((ContainerRequest) context).getResponseWriter() instanceof FailureWriter writer) {
      if (writer.known instanceof List<?> origins) {
        return (List<String>) origins;
      }
      if (writer.known instanceof PreflightResponse given) {
        return given.preflight().origins();
      }
    }
    return context.getHeaders().get(CorsHeaders.ORIGIN);
  }

  /** What {@link #install} was told to govern this request, or {@code null}. */
  static @Nullable PathPolicy matched(ContainerRequestContext context) {
    return ((ContainerRequest) context).getResponseWriter() instanceof FailureWriter writer
            && writer.known instanceof PathPolicy matched
        ? matched
        : null;
  }

  /**
   * Keeps the response to a preflight for the response filters, and does what {@link #install}
   * does.
   */
  static void keep(ContainerRequestContext context, JerseyFront front, PreflightResponse given) {
    // Another filter of ours does it too; before matching, either may come first.
    installKnowing(context, front, given);
    if (((ContainerRequest) context).getResponseWriter() instanceof FailureWriter writer) {
      writer.known = given;
    }
  }

  /** What was kept, or {@code null}. */
  static @Nullable PreflightResponse kept(ContainerRequestContext context) {
    return ((ContainerRequest) context).getResponseWriter() instanceof FailureWriter writer
            && writer.known instanceof PreflightResponse given
        ? given
        : null;
  }

  /**
   * Whether this response comes too late: after a failure Jersey writes another one, and Jetty may
   * by then have given the connection's response object to the next request, whose response would
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
    PathPolicy pathPolicy = front.paths().forResponse(request);
    String kind = container.getClass().getName();
    if (pathPolicy != null
        && startsWithAny(kind, SERVLET, GRIZZLY, JETTY, JDK, NETTY)
        && !(kind.startsWith(SERVLET) && CommitListener.isTooLate(container, "response"))) {
      failed = true;
      ContainerResponse response = response(pathPolicy);
      if (kind.startsWith(SERVLET)) {
        container.writeResponseStatusAndHeaders(-1, response);
        if (!CommitListener.add(container, "response", response.getStringHeaders()) && isReset()) {
          // All that failure does then, but for the reset; the status is set already.
          container.commit();
          throw unchecked(error);
        }
      } else if (kind.startsWith(GRIZZLY)) {
        container.writeResponseStatusAndHeaders(-1, response);
        CommitListener.add(container, "grizzlyResponse", response.getStringHeaders());
      } else if (kind.startsWith(JETTY)) {
        container.writeResponseStatusAndHeaders(-1, response);
      } else if (kind.startsWith(JDK)) {
        sendInstead(0, response);
        throw unchecked(error);
      } else if (kind.startsWith(NETTY)) {
        // In chunks: after a response of length 0 Jersey sends its end once more, and the next
        // request on the connection may never be handled.
        sendInstead(-1, response);
        return;
      }
    } else if (pathPolicy != null && isOnOtherThread()) {
      // There failure wakes the request's thread, which responds if Jersey's second response, on
      // this thread, is not there yet.
      failed = true;
      sendInstead(0, response(pathPolicy));
    }
    // On other containers Jersey's second response may be the one that is sent. It passes the
    // response filters, so it has the headers. On Helidon it is, where the request's thread fails.
    container.failure(error);
  }

  private static boolean startsWithAny(String name, String... prefixes) {
    return Stream.of(prefixes).anyMatch(name::startsWith);
  }

  private ContainerResponse response(PathPolicy pathPolicy) {
    ContainerResponse response = new ContainerResponse(request, Response.serverError().build());
    List<String> origins = origins(request);
    boolean allowed = CorsResponse.isAllowed(request, pathPolicy, origins);
    front.tell(request, pathPolicy, allowed);
    CorsResponse.writeActual(pathPolicy, allowed, origins, response.getHeaders());
    return response;
  }

  /** Here the first header is the last word: what the container would send, with our headers. */
  private void sendInstead(long length, ContainerResponse response) {
    OutputStream body = container.writeResponseStatusAndHeaders(length, response);
    try {
      if (body != null) {
        body.close();
      }
    } catch (IOException e) {
      // The client has gone.
    }
    container.commit();
  }

  /**
   * Whether {@code container.failure} takes all headers away: with this property Jersey resets the
   * response and sets its status, where it would otherwise call {@code sendError}.
   */
  private boolean isReset() {
    Configuration configuration = request.getConfiguration();
    Object property =
        configuration == null
            ? null
            : configuration.getProperty(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR);
    return property != null && Boolean.parseBoolean(property.toString());
  }

  /** Containers throw an error on like this, as Jakarta REST wants it (section 3.3.4). */
  private static RuntimeException unchecked(Throwable error) {
    return error instanceof RuntimeException unchecked ? unchecked : new ContainerException(error);
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
    if (!failed) {
      container.commit();
    } else if (!startsWithAny(container.getClass().getName(), SERVLET, JETTY)) {
      // Grizzly ends a suspended request only here.
      try {
        container.commit();
      } catch (RuntimeException e) {
        // Jersey's second response: the first is sent, and the container may be done with the
        // request.
      }
    }
  }

  @Override
  public boolean enableResponseBuffering() {
    return container.enableResponseBuffering();
  }
}
