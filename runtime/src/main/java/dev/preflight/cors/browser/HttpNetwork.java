package dev.preflight.cors.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A real network, with limits: requests go to one origin only, not too many, not too fast, and none
 * waits for ever. Bodies are not read, redirects not followed, cookies neither kept nor sent.
 */
public final class HttpNetwork implements Network {

  /** The client sets these itself, and refuses them from others. */
  private static final Set<String> OF_THE_CLIENT =
      Set.of("connection", "content-length", "expect", "host", "upgrade");

  private final HttpClient client;
  private final URI base;
  private final Limits limits;
  private final HeaderLines login;
  private int sent;
  private long earliest = System.nanoTime();

  /**
   * The limits.
   *
   * @param requests the most requests that are sent
   * @param pause between two requests
   * @param timeout for a connection, and for a response
   */
  public record Limits(int requests, Duration pause, Duration timeout) {

    /** 500 requests, 20 a second, 10 seconds. */
    public static final Limits DEFAULT =
        new Limits(500, Duration.ofMillis(50), Duration.ofSeconds(10));
  }

  /**
   * A network to one server.
   *
   * @param base an address of the server; requests to another origin are refused
   * @param limits how much is sent
   * @param login headers for the requests that may carry them, which a preflight may not
   */
  public HttpNetwork(URI base, Limits limits, HeaderLines login) {
    this.base = base;
    this.limits = limits;
    this.login = login;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(limits.timeout())
            .build();
  }

  /**
   * How many requests were sent.
   *
   * @return their number
   */
  public int sent() {
    return sent;
  }

  @Override
  public WireResponse send(WireRequest request) throws IOException {
    if (!Origins.of(request.url()).equals(Origins.of(base))) {
      throw new IOException(
          "not sent, because " + Origins.of(request.url()) + " is not " + Origins.of(base));
    }
    if (sent >= limits.requests()) {
      throw new IOException("not sent, because " + sent + " requests are the limit");
    }
    sent++;
    try {
      pause();
      HttpResponse<InputStream> response =
          client.send(javaRequest(request), HttpResponse.BodyHandlers.ofInputStream());
      // Unread: the client then closes the connection, or drains what has come already.
      response.body().close();
      return new WireResponse(response.statusCode(), HeaderLines.of(response.headers().map()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } catch (IllegalArgumentException unusable) {
      throw new IOException("the client cannot send this: " + unusable.getMessage(), unusable);
    }
  }

  private void pause() throws InterruptedException {
    long wait = earliest - System.nanoTime();
    if (wait > 0) {
      TimeUnit.NANOSECONDS.sleep(wait);
    }
    earliest = System.nanoTime() + limits.pause().toNanos();
  }

  private HttpRequest javaRequest(WireRequest request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.url())
            .timeout(limits.timeout())
            .method(request.method(), HttpRequest.BodyPublishers.noBody());
    HeaderLines headers = request.headers();
    if (headers.values("Access-Control-Request-Method").isEmpty()) {
      for (HeaderLines.Line line : login.lines()) {
        headers = headers.without(line.name()).and(line.name(), line.value());
      }
    }
    for (HeaderLines.Line line : headers.lines()) {
      if (!OF_THE_CLIENT.contains(line.name().toLowerCase(Locale.ROOT))) {
        builder.header(line.name(), line.value());
      }
    }
    return builder.build();
  }
}
