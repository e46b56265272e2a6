package dev.preflight.configuration;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** The application on a real socket. */
final class Shop implements AutoCloseable {

  static final String ORIGIN = "https://app.example.com";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final HttpServer server;

  private Shop(HttpServer server) {
    this.server = server;
  }

  /** What every test needs, with a shop that is configured by properties of the application. */
  static ResourceConfig application() {
    return unconfigured().property("shop.origins", ORIGIN);
  }

  static ResourceConfig unconfigured() {
    return new ResourceConfig(ShopResource.class, PartnerResource.class, TenantsResource.class)
        .register(new TenantsBinder("https://tenant.example"::equals));
  }

  static Shop start(ResourceConfig application) {
    return new Shop(
        JdkHttpServerFactory.createHttpServer(URI.create("http://localhost:0/"), application));
  }

  /** What a page of the application itself sends as its origin. */
  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  HttpResponse<String> get(String path, String origin) throws Exception {
    return send("GET", path, "Origin", origin);
  }

  boolean allows(String path, String origin) throws Exception {
    return get(path, origin)
        .headers()
        .firstValue("Access-Control-Allow-Origin")
        .filter(origin::equals)
        .isPresent();
  }

  HttpResponse<String> preflight(String path, String origin, String method, String... headers)
      throws Exception {
    return headers.length == 0
        ? send("OPTIONS", path, "Origin", origin, "Access-Control-Request-Method", method)
        : send(
            "OPTIONS",
            path,
            "Origin",
            origin,
            "Access-Control-Request-Method",
            method,
            "Access-Control-Request-Headers",
            String.join(",", Arrays.asList(headers)));
  }

  HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/" + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** Sets a system property for as long as a test needs it. */
  static AutoCloseable withSystemProperties(Map<String, String> properties) {
    properties.forEach(System::setProperty);
    return () -> properties.keySet().forEach(System::clearProperty);
  }
}
