package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.jersey.memory.InMemoryNetwork;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/** A Jersey application without a container. */
final class InMemory {

  private static final URI BASE = URI.create("http://api.example.com/");

  private final ApplicationHandler application;

  private final @Nullable ResourceConfig configuration;

  private InMemory(ApplicationHandler application, @Nullable ResourceConfig configuration) {
    this.application = application;
    this.configuration = configuration;
  }

  static InMemory of(ResourceConfig config) {
    ApplicationHandler application =
        new ApplicationHandler(config.property("jersey.config.server.wadl.disableWadl", true));
    application.onStartup(new InMemoryNetwork.NoContainer(application));
    return new InMemory(application, null);
  }

  static InMemory of(Class<?>... classes) {
    return of(new ResourceConfig(classes));
  }

  ApplicationHandler application() {
    return application;
  }

  /** The same, with this configuration in its requests. */
  InMemory with(@Nullable ResourceConfig configuration) {
    return new InMemory(application, configuration);
  }

  /** A preflight, as browsers send it. */
  Sent preflight(String path, String origin, String method) {
    return send("OPTIONS", path, Map.of("Origin", origin, "Access-Control-Request-Method", method));
  }

  Sent send(String method, String path, Map<String, String> headers) {
    ContainerRequest request =
        new ContainerRequest(
            BASE, BASE.resolve(path), method, null, new MapPropertiesDelegate(), configuration);
    headers.forEach(request::header);
    try {
      return new Sent(application.apply(request).get());
    } catch (ExecutionException e) {
      return new Sent(null);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A response; {@code null} where Jersey leaves the failure to the container. */
  record Sent(ContainerResponse response) {

    String header(String name) {
      List<Object> values = response.getHeaders().get(name);
      return values == null
          ? "-"
          : String.join(" | ", values.stream().map(String::valueOf).toList());
    }

    /** Status, allowed origin, allowed methods, and Vary: one row of a table. */
    String row() {
      return response.getStatus()
          + " "
          + header("Access-Control-Allow-Origin")
          + " "
          + header("Access-Control-Allow-Methods")
          + " "
          + header("Vary");
    }
  }
}
