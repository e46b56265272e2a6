package dev.preflight.web;

import dev.preflight.cors.servlet.CorsServletFilter;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.authenticator.BasicAuthenticator;
import org.apache.catalina.realm.RealmBase;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.LoginConfig;
import org.apache.tomcat.util.descriptor.web.SecurityCollection;
import org.apache.tomcat.util.descriptor.web.SecurityConstraint;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** A web application on Tomcat, below the context path {@code /shop}, and a client for it. */
final class WebServer implements AutoCloseable {

  static final String APP = "https://app.example.com";
  static final String FOREIGN = "https://evil.example";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Tomcat tomcat = new Tomcat();
  final Context context;

  WebServer(Path base) throws IOException {
    Path files = Files.createDirectories(base.resolve("files"));
    Files.createDirectories(files.resolve("assets"));
    Files.writeString(files.resolve("assets/style.css"), "body {}");
    Files.writeString(files.resolve("readme.txt"), "not shared");
    Files.writeString(files.resolve("sorry.html"), "<p>sorry");
    tomcat.setBaseDir(base.toString());
    tomcat.setPort(0);
    context = tomcat.addContext("/shop", files.toString());
    Tomcat.addServlet(context, "default", DefaultServlet.class.getName());
    context.addServletMappingDecoded("/", "default");
    context.addMimeMapping("css", "text/css");
  }

  /** The application, as a servlet that starts with its first request. */
  WebServer jersey() {
    Wrapper servlet = Tomcat.addServlet(context, "jersey", new ServletContainer(resources()));
    servlet.setAsyncSupported(true);
    context.addServletMappingDecoded("/api/*", "jersey");
    return this;
  }

  static ResourceConfig resources() {
    return new ResourceConfig(OrdersResource.class, PrivateResource.class);
  }

  /** The filter, before everything. */
  WebServer front(CorsServletFilter filter) {
    return starting(servletContext -> filter.addTo(servletContext));
  }

  WebServer starting(Consumer<jakarta.servlet.ServletContext> initializer) {
    context.addServletContainerInitializer(
        (classes, started) -> initializer.accept(started), Set.of());
    return this;
  }

  WebServer servlet(String name, String pattern, HttpServlet servlet) {
    Tomcat.addServlet(context, name, servlet).setAsyncSupported(true);
    context.addServletMappingDecoded(pattern, name);
    return this;
  }

  /** What web.xml says for basic authentication of everything below a path. */
  WebServer login(String pattern) {
    SecurityCollection all = new SecurityCollection();
    all.addPatternDecoded(pattern);
    // A preflight never has credentials.
    all.addOmittedMethod("OPTIONS");
    SecurityConstraint constraint = new SecurityConstraint();
    constraint.addCollection(all);
    constraint.addAuthRole("user");
    context.addConstraint(constraint);
    context.addSecurityRole("user");
    LoginConfig login = new LoginConfig();
    login.setAuthMethod("BASIC");
    context.setLoginConfig(login);
    context.getPipeline().addValve(new BasicAuthenticator());
    context.setRealm(new OneUser());
    return this;
  }

  WebServer errorPage(int status, String location) {
    ErrorPage page = new ErrorPage();
    page.setErrorCode(status);
    page.setLocation(location);
    context.addErrorPage(page);
    return this;
  }

  WebServer start() throws LifecycleException {
    tomcat.getConnector();
    tomcat.start();
    return this;
  }

  boolean isAvailable() {
    return context.getState().isAvailable();
  }

  HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> preflight(String path, String origin, String method)
      throws IOException, InterruptedException {
    return send("OPTIONS", path, "Origin", origin, "Access-Control-Request-Method", method);
  }

  static String basic() {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString("ann:secret".getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Status, and what of CORS is in a response, on one line. */
  static String cors(HttpResponse<String> response) {
    List<String> parts = new ArrayList<>();
    parts.add(String.valueOf(response.statusCode()));
    response.headers().allValues("access-control-allow-origin").forEach(parts::add);
    response
        .headers()
        .allValues("access-control-allow-credentials")
        .forEach(v -> parts.add("credentials"));
    response.headers().allValues("access-control-allow-methods").forEach(parts::add);
    response.headers().allValues("vary").forEach(v -> parts.add("Vary: " + v));
    return String.join(" | ", parts);
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  private static final class OneUser extends RealmBase {

    @Override
    protected String getPassword(String name) {
      return "secret";
    }

    @Override
    protected java.security.Principal getPrincipal(String name) {
      return new org.apache.catalina.realm.GenericPrincipal(name, List.of("user"));
    }
  }
}
