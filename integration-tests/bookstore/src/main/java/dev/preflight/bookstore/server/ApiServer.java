package dev.preflight.bookstore.server;

import com.sun.net.httpserver.HttpServer;
import dev.preflight.bookstore.api.BookstoreApi;
import dev.preflight.bookstore.store.Storefronts;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.glassfish.jersey.jdkhttp.JdkHttpHandlerContainer;
import org.glassfish.jersey.server.ContainerFactory;

/** Serves the API with Jersey on the JDK's own HTTP server. */
public final class ApiServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Storefronts storefronts = new Storefronts();
  private final JdkHttpHandlerContainer jersey;

  private ApiServer(HttpServer server, Traffic traffic) {
    this.server = server;
    this.jersey =
        ContainerFactory.createContainer(
            JdkHttpHandlerContainer.class, new BookstoreApi(storefronts));
    server.createContext("/", jersey).getFilters().add(traffic);
    server.setExecutor(threads);
  }

  /**
   * Starts the server.
   *
   * @param port on the loopback interface; 0 for any free one
   * @param traffic notes what the server is asked
   * @throws UnusablePortException if it is taken
   */
  public static ApiServer start(int port, Traffic traffic) throws IOException {
    ApiServer api = new ApiServer(Ports.listen(port), traffic);
    api.jersey.getApplicationHandler().onStartup(api.jersey);
    api.server.start();
    return api;
  }

  /** Where the API is, without a slash at the end. */
  public String url() {
    return "http://localhost:" + port();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The partners' shops, which may open at any time. */
  public Storefronts storefronts() {
    return storefronts;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    jersey.getApplicationHandler().onShutdown(jersey);
    storefronts.close();
  }
}
