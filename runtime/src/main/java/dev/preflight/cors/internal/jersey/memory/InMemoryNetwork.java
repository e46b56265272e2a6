package dev.preflight.cors.internal.jersey.memory;

import dev.preflight.cors.browser.HeaderLines;
import dev.preflight.cors.browser.Network;
import dev.preflight.cors.browser.WireRequest;
import dev.preflight.cors.browser.WireResponse;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.spi.Container;

/** An application on Jersey without a container, for tests. */
public final class InMemoryNetwork implements Network {

  private final URI base;
  private final ApplicationHandler application;

  /** Starts the application. */
  public InMemoryNetwork(Application application, URI base) {
    this.base = base;
    this.application = new ApplicationHandler(application);
    this.application.onStartup(new NoContainer(this.application));
  }

  @Override
  public WireResponse send(WireRequest request) throws IOException {
    ContainerRequest sent =
        new ContainerRequest(
            base, request.url(), request.method(), null, new MapPropertiesDelegate(), null);
    request.headers().lines().forEach(line -> sent.header(line.name(), line.value()));
    try {
      ContainerResponse response = application.apply(sent).get();
      return new WireResponse(response.getStatus(), HeaderLines.of(response.getStringHeaders()));
    } catch (ExecutionException failed) {
      throw new IOException("the application failed, and maps no response: " + failed, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  /**
   * Where a container would be.
   *
   * @param application what it would serve
   */
  public record NoContainer(ApplicationHandler application) implements Container {

    @Override
    public ResourceConfig getConfiguration() {
      return application.getConfiguration();
    }

    @Override
    public ApplicationHandler getApplicationHandler() {
      return application;
    }

    @Override
    public void reload() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void reload(ResourceConfig configuration) {
      throw new UnsupportedOperationException();
    }
  }
}
