package dev.preflight.gradle;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;

/** Loaded by the loader of an application: deploys its resources, and asks each of them. */
public final class Deployment implements Supplier<String> {

  private static final URI BASE = URI.create("http://api.example.com/");

  @Override
  public String get() {
    try {
      ClassLoader loader = Deployment.class.getClassLoader();
      ResourceConfig config = new ResourceConfig();
      for (String name : List.of("shop.A", "shop.B", "shop.inner.C")) {
        config.register(Class.forName(name, true, loader));
      }
      config.setClassLoader(loader);
      config.property("jersey.config.server.wadl.disableWadl", true);
      ApplicationHandler application = new ApplicationHandler(config);
      List<String> responses = new ArrayList<>();
      for (String path : List.of("a", "b", "c")) {
        for (String origin : List.of("https://app.example.com", "https://other.example.com")) {
          responses.add(path + " " + allowed(application, path, origin));
        }
      }
      return String.join("\n", responses);
    } catch (ReflectiveOperationException | ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Object allowed(ApplicationHandler application, String path, String origin)
      throws ExecutionException, InterruptedException {
    MapPropertiesDelegate properties = new MapPropertiesDelegate();
    ContainerRequest request =
        new ContainerRequest(BASE, BASE.resolve(path), "GET", null, properties, null);
    request.header("Origin", origin);
    return application
        .apply(request)
        .get()
        .getHeaders()
        .getOrDefault("Access-Control-Allow-Origin", List.of());
  }
}
