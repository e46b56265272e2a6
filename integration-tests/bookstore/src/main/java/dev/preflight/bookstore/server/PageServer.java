package dev.preflight.bookstore.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the page, and what it needs to know about the API, on a port of its own. */
public final class PageServer implements AutoCloseable {

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Traffic traffic;
  private final Jsonb json = JsonbBuilder.create();

  private PageServer(HttpServer server, String apiUrl, Traffic traffic) {
    this.server = server;
    this.traffic = traffic;
    server.createContext("/", this::file);
    server.createContext(
        "/start", exchange -> json(exchange, Map.of("api", apiUrl, "seen", traffic.count())));
    server.createContext("/exchanges", this::exchanges);
    server.setExecutor(threads);
  }

  /**
   * Starts the server.
   *
   * @param port on the loopback interface; 0 for any free one
   * @param apiUrl where the API is
   * @param traffic what reaches the API
   * @throws UnusablePortException if it is taken
   */
  public static PageServer start(int port, String apiUrl, Traffic traffic) throws IOException {
    PageServer page = new PageServer(Ports.listen(port), apiUrl, traffic);
    page.server.start();
    return page;
  }

  /** Where the page is, without a slash at the end. */
  public String url() {
    return "http://localhost:" + port();
  }

  /** The same page under the name that stands for a partner: to browsers another origin. */
  public String partnerUrl() {
    return "http://partner.localhost:" + port();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void exchanges(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    json(exchange, traffic.after(query == null ? 0 : Integer.parseInt(query)));
  }

  private void json(HttpExchange exchange, Object value) throws IOException {
    send(exchange, 200, "application/json", json.toJson(value).getBytes(StandardCharsets.UTF_8));
  }

  private void file(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String name = path.equals("/") ? "index.html" : path.substring(1);
    String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    try (InputStream in =
        mediaType == null || name.contains("/")
            ? null
            : PageServer.class.getResourceAsStream("page/" + name)) {
      if (in == null || mediaType == null) {
        send(exchange, 404, "text/plain", "Nothing here.\n".getBytes(StandardCharsets.UTF_8));
      } else {
        send(exchange, 200, mediaType, in.readAllBytes());
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String mediaType, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      if (!head) {
        out.write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
