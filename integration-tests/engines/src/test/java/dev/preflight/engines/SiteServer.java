package dev.preflight.engines;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.preflight.engines.site.SiteApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.glassfish.jersey.jdkhttp.JdkHttpHandlerContainer;
import org.glassfish.jersey.server.ContainerFactory;

/** The application on Jersey. */
final class SiteServer implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer http;
  private volatile ScriptedServer witness;

  SiteServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    http.setExecutor(threads);
    JdkHttpHandlerContainer jersey =
        ContainerFactory.createContainer(JdkHttpHandlerContainer.class, new SiteApplication());
    http.createContext("/", jersey)
        .getFilters()
        .add(
            new Filter() {
              @Override
              public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
                witness.remember(exchange);
                chain.doFilter(exchange);
              }

              @Override
              public String description() {
                return "remembers what arrives";
              }
            });
    jersey.getApplicationHandler().onStartup(jersey);
    http.start();
  }

  /** Lets a server remember the requests. */
  void tell(ScriptedServer server) {
    witness = server;
  }

  String url() {
    return "http://localhost:" + http.getAddress().getPort();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
