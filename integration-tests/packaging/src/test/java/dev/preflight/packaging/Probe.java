package dev.preflight.packaging;

import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** Loaded by the loader of an application: deploys it on Jersey, without a container. */
public final class Probe implements BiFunction<Map<String, Object>, List<String>, List<String>> {

  static final String ORIGIN = "https://app.example.com";

  private static final URI BASE = URI.create("http://api.example.com/");

  @Override
  public List<String> apply(Map<String, Object> what, List<String> requests) {
    try {
      ApplicationHandler application = new ApplicationHandler(configuration(what));
      List<String> rows = new ArrayList<>();
      for (String request : requests) {
        rows.add(request + " " + sent(application, request));
      }
      return rows;
    } catch (ReflectiveOperationException | ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static ResourceConfig configuration(Map<String, Object> what)
      throws ReflectiveOperationException {
    ClassLoader loader = Probe.class.getClassLoader();
    String application = (String) what.get("application");
    ResourceConfig config =
        application.isEmpty()
            ? new ResourceConfig()
            : ResourceConfig.forApplicationClass(
                Class.forName(application, true, loader).asSubclass(Application.class));
    config.setClassLoader(loader);
    config.property("jersey.config.server.wadl.disableWadl", true);
    for (Object name : (List<?>) what.get("register")) {
      String text = (String) name;
      if (text.endsWith(".*")) {
        config.packages(text.substring(0, text.length() - 2));
      } else if (text.endsWith("()")) {
        config.register(
            Class.forName(text.substring(0, text.length() - 2), true, loader)
                .getDeclaredConstructor()
                .newInstance());
      } else {
        config.register(Class.forName(text, true, loader));
      }
    }
    ((Map<?, ?>) what.get("properties"))
        .forEach((key, value) -> config.property((String) key, value));
    return config;
  }

  /** "GET /a", or "PUT? /a" for the preflight that asks for PUT. */
  private static String sent(ApplicationHandler application, String text)
      throws ExecutionException, InterruptedException {
    int space = text.indexOf(' ');
    String asked = text.substring(0, space);
    boolean preflight = asked.endsWith("?");
    String method = preflight ? "OPTIONS" : asked;
    ContainerRequest request =
        new ContainerRequest(
            BASE,
            BASE.resolve(text.substring(space + 1)),
            method,
            null,
            new MapPropertiesDelegate(),
            null);
    request.header("Origin", ORIGIN);
    if (preflight) {
      request.header("Access-Control-Request-Method", asked.substring(0, asked.length() - 1));
    }
    ContainerResponse response = application.apply(request).get();
    Object origin = response.getHeaders().getFirst("Access-Control-Allow-Origin");
    return response.getStatus() + " " + (origin == null ? "-" : origin);
  }
}
