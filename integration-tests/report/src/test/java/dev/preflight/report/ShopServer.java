package dev.preflight.report;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.glassfish.jersey.jdkhttp.JdkHttpHandlerContainer;
import org.glassfish.jersey.server.ContainerFactory;

/** The application on Jersey, and an empty page on another port. */
final class ShopServer implements AutoCloseable {

  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final HttpServer api;
  private final HttpServer pages;

  ShopServer() throws IOException {
    api = listen();
    JdkHttpHandlerContainer jersey =
        ContainerFactory.createContainer(JdkHttpHandlerContainer.class, new ShopApplication());
    api.createContext("/", jersey);
    jersey.getApplicationHandler().onStartup(jersey);
    pages = listen();
    pages.createContext(
        "/",
        exchange -> {
          byte[] page =
              "<!DOCTYPE html><title>A page</title><link rel=icon href=data:,>"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    api.start();
    pages.start();
  }

  private HttpServer listen() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    return server;
  }

  String apiUrl() {
    return "http://localhost:" + api.getAddress().getPort();
  }

  String pageUrl(String host) {
    return "http://" + host + ":" + pages.getAddress().getPort();
  }

  @Override
  public void close() {
    api.stop(0);
    pages.stop(0);
    threads.shutdownNow();
  }
}
